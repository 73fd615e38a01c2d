-- title: 由台账汇总的指标要与台账一致
-- severity: error
-- basis: 数据一致性
-- message: {year} 年集体收入 5 万元以上的村，指标表写作 {actual|count} 个，台账中有 {found} 个
-- column: actual
SELECT o.*, (SELECT count(*) FROM village_year v WHERE v.year = o.year AND v.reached) AS found
FROM observation o
WHERE o.indicator = 'C03' AND o.actual <> found
