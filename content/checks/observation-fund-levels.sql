-- title: 资金不少于上一年度的级次数要与台账一致
-- title-en: The indicator of the funds agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 S16 {year} 年写作 {actual}个，台账汇总是 {found}个
-- message-en: S16 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT f.year, sum(f.planned >= b.planned) AS found FROM fund_year f JOIN fund_year b ON b.level = f.level AND b.year = f.year - 1 GROUP BY f.year) r ON r.year = o.year
WHERE o.indicator = 'S16' AND abs(o.actual - r.found) > 0.0501
