-- title: 财力增幅要与两年的财力相符
-- title-en: The growth of a town agrees with its revenues
-- severity: error
-- basis: 数据一致性
-- message: {name} {year} 年增长写作 {growth}%，按两年财力计算是 {computed}%
-- message-en: {name} {year}: the growth is given as {growth} %, but the revenues give {computed} %
-- column: growth
-- hint: 核对两年的可支配财力
SELECT t.*, p.name, round((t.revenue - b.revenue) * 100.0 / b.revenue, 1) AS computed
FROM town_year t JOIN town_year b ON b.place = t.place AND b.year = t.year - 1 JOIN place p ON p.code = t.place
WHERE abs(t.growth - (t.revenue - b.revenue) * 100.0 / b.revenue) > 0.0501
