-- title: 危房改造完成率要与到户台账一致
-- title-en: The rate of houses completed agrees with their register
-- severity: error
-- basis: 数据一致性
-- message: {year} 年危房改造年度计划完成率写作 {actual}%，到户台账是 {found}%
-- message-en: {year}: the indicator says {actual} %, the register of houses {found} %
-- column: actual
-- hint: 当年验收户数除以年度计划户数
SELECT o.*, h.found
FROM observation o JOIN (SELECT plan_year,
    round(sum(coalesce(accepted <= plan_year || '-12-31', 0)) * 100.0 / count(*), 1) AS found
  FROM house GROUP BY plan_year) h ON h.plan_year = o.year
WHERE o.indicator = 'H03' AND abs(o.actual - h.found) > 0.051
