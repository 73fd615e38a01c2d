-- title: 资产收益分配方案要有公示
-- title-en: How the income of an asset is shared has its notice
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {asset} 从 {year} 年起有收益，分配方案没有公示
-- message-en: {asset} has an income from {year} on, but no notice of how it is shared
-- column: notice
-- hint: 分配方案公示以后，把公示编号填到这一行
SELECT i.* FROM asset_income i
JOIN (SELECT asset, min(year) AS year FROM asset_income WHERE income > 0 GROUP BY asset) f
  ON f.asset = i.asset AND f.year = i.year
LEFT JOIN notice n ON n.id = i.notice AND n.type = '收益分配公示'
WHERE n.id IS NULL
