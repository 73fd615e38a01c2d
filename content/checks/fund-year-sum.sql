-- title: 年度汇总要与分配结果和用途一致
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {year} 年{level}级安排 {planned|wan} 万元，分配结果合计 {allocated|wan} 万元，各用途合计 {uses|wan} 万元
-- column: planned
SELECT f.*,
  (SELECT coalesce(sum(a.total), 0) FROM allocation a WHERE a.year = f.year AND a.level = f.level) AS allocated,
  f.industry + f.employment + f.security + f.infrastructure + f.other AS uses
FROM fund_year f
WHERE f.planned <> allocated OR f.planned <> uses OR f.spent > f.planned
