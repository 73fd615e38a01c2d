-- title: 集体收入达标村数要与台账一致
-- title-en: The number of villages above the threshold agrees with their register
-- severity: error
-- basis: 数据一致性
-- message: {year} 年集体收入 5 万元以上的村，指标表写作 {actual|count} 个，台账中有 {found} 个
-- message-en: {year}: the indicator says {actual|count} villages, their register has {found}
-- column: actual
-- hint: 按村集体收入台账重新汇总
SELECT o.*, coalesce(v.found, 0) AS found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
LEFT JOIN (SELECT year, count(*) AS found FROM village_year WHERE reached GROUP BY year) v ON v.year = o.year
WHERE o.indicator = 'C03' AND o.actual <> coalesce(v.found, 0)
