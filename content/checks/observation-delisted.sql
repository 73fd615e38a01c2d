-- title: 退出的村镇数要与名录一致
-- title-en: The numbers of villages and towns that left agree with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 {indicator} {year} 年写作 {actual|count} 个，名录中到年底摘帽的有 {found} 个
-- message-en: {indicator} {year}: the indicator says {actual|count}, the register has {found}
-- column: actual
-- hint: 按名录的摘帽日期重新汇总
WITH delisted AS (
  SELECT CASE WHEN kind = '省定贫困村' THEN 'C01' WHEN kind = '市定经济薄弱村' THEN 'C02' ELSE 'Z01' END AS indicator,
    CAST(substr(delisted, 1, 4) AS INTEGER) AS year, count(*) AS count
  FROM place WHERE delisted IS NOT NULL AND (kind IN ('省定贫困村', '市定经济薄弱村') OR weak_town) GROUP BY 1, 2)
SELECT o.*, coalesce((SELECT sum(d.count) FROM delisted d WHERE d.indicator = o.indicator AND d.year <= o.year), 0) AS found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
WHERE o.indicator IN ('C01', 'C02', 'Z01') AND o.actual <> found
