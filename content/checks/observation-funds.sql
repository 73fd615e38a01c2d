-- title: 财政扶贫资金指标要与年度汇总一致
-- title-en: The indicator of funds agrees with the yearly sums
-- severity: error
-- basis: 数据一致性
-- message: {year} 年财政专项扶贫资金，指标表写作 {actual} 万元，年度汇总是 {found|wan} 万元
-- message-en: {year}: the indicator says {actual} 万元, the yearly sums {found|wan} 万元
-- column: actual
-- hint: 按资金年度汇总改正
SELECT o.*, f.planned AS found
FROM observation o JOIN (SELECT year, sum(planned) AS planned FROM fund_year GROUP BY year) f ON f.year = o.year
WHERE o.indicator = 'S03' AND abs(o.actual * 1000000 - f.planned) > 0.5
