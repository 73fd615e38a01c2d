-- title: 薄弱镇财力增幅要高于所在区（市）平均
-- title-en: The revenue of a weak town grows faster than that of its county
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {name} {year} 年可支配财力增长 {growth}%，没有高于所在区（市）的 {county_growth}%
-- message-en: {name} {year}: growth of {growth} %, no more than the {county_growth} % of its county
-- column: growth
-- hint: 核对两个增幅；确实没有达到的，在年度报告中说明
SELECT t.*, p.name FROM town_year t JOIN place p ON p.code = t.place WHERE t.growth <= t.county_growth
