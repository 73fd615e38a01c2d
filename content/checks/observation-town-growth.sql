-- title: 财力增幅达标镇数要与台账一致
-- title-en: The number of towns that outgrow their county agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: {year} 年增幅高于所在区（市）的镇，指标表写作 {actual|count} 个，台账中有 {found} 个
-- message-en: {year}: the indicator says {actual|count} towns, their register has {found}
-- column: actual
-- hint: 按镇财力台账重新汇总
SELECT o.*, coalesce(t.found, 0) AS found
FROM observation o LEFT JOIN (SELECT year, count(*) AS found FROM town_year WHERE growth > county_growth GROUP BY year) t
  ON t.year = o.year
WHERE o.indicator = 'Z02' AND o.actual <> coalesce(t.found, 0)
