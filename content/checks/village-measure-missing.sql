-- title: 收入没有达到门槛的村要写明帮扶措施
-- title-en: A village below the threshold has its measures
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {place} {year} 年集体收入 {income|wan} 万元，没有写帮扶措施
-- message-en: {place} {year}: the income is {income|wan} 万元, but no measure is named
-- column: measure
-- hint: 写明安排的项目、包村干部等
SELECT * FROM village_year WHERE NOT reached AND measure IS NULL
