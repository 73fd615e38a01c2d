-- title: 补助困难户的收益要有补助户数
-- title-en: Income that goes to households names their number
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {asset} {year} 年补助困难户 {household_part|wan} 万元，补助户数写作 {households} 户
-- message-en: {asset} {year}: {household_part|wan} 万元 go to {households} households
-- column: households
-- hint: 有补助的填写户数，没有补助的填 0
SELECT * FROM asset_income WHERE (household_part > 0) <> (households > 0)
