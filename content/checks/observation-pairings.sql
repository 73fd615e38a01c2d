-- title: 帮扶资金不低于前三年平均的镇数要与台账一致
-- title-en: The indicator of the pairings agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 Z04 {year} 年写作 {actual}个，台账汇总是 {found}个
-- message-en: Z04 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT a.year, count(*) AS found FROM pairing a WHERE a.amount >= (SELECT avg(b.amount) FROM pairing b
    WHERE b.town = a.town AND b.year BETWEEN a.year - 3 AND a.year - 1) GROUP BY a.year) r ON r.year = o.year
WHERE o.indicator = 'Z04' AND abs(o.actual - r.found) > 0.0501
