-- title: 慈善一日捐募集资金（万元）要与台账一致
-- title-en: The indicator of the donations agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 S10 {year} 年写作 {actual}，台账汇总是 {found}
-- message-en: S10 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT year, sum(amount) / 1000000.0 AS found FROM donation WHERE program = '慈善一日捐' GROUP BY year) r ON r.year = o.year
WHERE o.indicator = 'S10' AND abs(o.actual - r.found) > 0.0501
