-- title: 资金分配结果按时公开率要与台账一致
-- title-en: The indicator of the allocations agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 S20 {year} 年写作 {actual}%，台账汇总是 {found}%
-- message-en: S20 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT year, round(sum(workdays(issued, published) <= (SELECT number FROM deadline_rule WHERE kind = '资金分配结果')) * 100.0 / count(*), 1) AS found
  FROM allocation GROUP BY year) r ON r.year = o.year
WHERE o.indicator = 'S20' AND abs(o.actual - r.found) > 0.0501
