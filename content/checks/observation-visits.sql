-- title: 最少调研次数要与台账一致
-- title-en: The indicator of the visits agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 S13 {year} 年写作 {actual}次，台账汇总是 {found}次
-- message-en: S13 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT year, min(n) AS found FROM (SELECT year, post, count(*) AS n FROM visit GROUP BY year, post) GROUP BY year) r ON r.year = o.year
WHERE o.indicator = 'S13' AND abs(o.actual - r.found) > 0.0501
