-- title: 资产收益用于困难户和村内公益的比例要与台账一致
-- title-en: The indicator of the incomes of assets agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: 指标 S22 {year} 年写作 {actual}%，台账汇总是 {found}%
-- message-en: S22 {year} is {actual}, the register gives {found}
-- column: actual
-- hint: 按台账重新汇总
SELECT o.*, r.found
FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
JOIN (SELECT year, round((sum(household_part) + sum(welfare_part)) * 100.0 / sum(income), 1) AS found FROM asset_income GROUP BY year) r ON r.year = o.year
WHERE o.indicator = 'S22' AND abs(o.actual - r.found) > 0.0501
