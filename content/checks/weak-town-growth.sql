-- title: 薄弱镇财力增幅要高于所在区（市）平均
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {name} {year} 年可支配财力增长 {growth}%，没有高于所在区（市）的 {county_growth}%
-- column: growth
SELECT t.*, p.name
FROM town_year t JOIN place p ON p.code = t.place
WHERE t.growth <= t.county_growth
