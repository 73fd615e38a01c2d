-- title: 完成动态调整的区（市）数要与台账一致
-- title-en: The indicator of the adjustments agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 S12 {year} 年写作 {actual}个，台账汇总是 {found}个
-- message-en: S12 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT year, count(*) AS found FROM adjustment GROUP BY year) r ON r.year = o.year
WHERE o.indicator = 'S12' AND abs(o.actual - r.found) > 0.0501
