-- title: 轮训村书记人数要与台账一致
-- title-en: The indicator of the trainings agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 C07 {year} 年写作 {actual}人，台账汇总是 {found}人
-- message-en: C07 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT year, sum(persons) AS found FROM training WHERE kind = '书记轮训' GROUP BY year) r ON r.year = o.year
WHERE o.indicator = 'C07' AND abs(o.actual - r.found) > 0.0501
