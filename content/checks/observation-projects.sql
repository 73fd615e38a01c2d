-- title: 项目数指标要与项目台账一致
-- title-en: The indicator of projects agrees with their register
-- severity: error
-- basis: 数据一致性
-- message: {year} 年实施的扶贫项目，指标表写作 {actual|count} 个，项目台账中有 {found} 个
-- message-en: {year}: the indicator says {actual|count} projects, their register has {found}
-- column: actual
-- hint: 按项目台账的年度重新汇总
SELECT o.*, coalesce(p.found, 0) AS found
FROM observation o LEFT JOIN (SELECT year, count(*) AS found FROM project GROUP BY year) p ON p.year = o.year
WHERE o.indicator = 'S05' AND o.actual <> coalesce(p.found, 0)
