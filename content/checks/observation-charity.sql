-- title: 慈善一日捐用于扶贫的比例要与台账一致
-- title-en: The indicator of the use of donations agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 S14 {year} 年写作 {actual}%，台账汇总是 {found}%
-- message-en: S14 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT d.year, round(coalesce(u.used, 0) * 100.0 / d.income, 1) AS found
  FROM (SELECT year, sum(amount) AS income FROM donation WHERE program = '慈善一日捐' GROUP BY year) d
  LEFT JOIN (SELECT year, sum(amount) AS used FROM donation_use WHERE program = '慈善一日捐' GROUP BY year) u ON u.year = d.year) r ON r.year = o.year
WHERE o.indicator = 'S14' AND abs(o.actual - r.found) > 0.0501
