-- title: 资产收益分配要有公示
-- title-en: The distribution of an asset's income has its notice
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {asset} {year} 年的收益分配没有公示
-- message-en: the income of {asset} in {year} has no notice
-- column: notice
-- hint: 分配方案公示以后，把公示编号填到这一行
SELECT i.* FROM asset_income i LEFT JOIN notice n ON n.id = i.notice
WHERE i.income > 0 AND (n.id IS NULL OR n.type <> '收益分配公示')
