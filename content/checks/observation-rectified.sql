-- title: 到期问题销号率要与台账一致
-- title-en: The indicator of the rectifications agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 S17 {year} 年写作 {actual}%，台账汇总是 {found}%
-- message-en: S17 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT CAST(substr(due, 1, 4) AS INTEGER) AS year, round(sum(coalesce(closed <= due, 0)) * 100.0 / count(*), 1) AS found FROM rectification GROUP BY 1) r ON r.year = o.year
WHERE o.indicator = 'S17' AND abs(o.actual - r.found) > 0.0501
