-- title: 年度安排数要等于当年的资金分配结果之和
-- title-en: The plan of a year is the sum of its allocations
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {year} 年{level}级安排 {planned|wan} 万元，当年资金分配结果合计 {allocated|wan} 万元
-- message-en: {level} {year}: {planned|wan} 万元 were planned, {allocated|wan} 万元 allocated
-- column: planned
-- hint: 核对年度汇总和当年每一份资金分配结果
SELECT f.*, coalesce(a.total, 0) AS allocated
FROM fund_year f
LEFT JOIN (SELECT year, level, sum(total) AS total FROM allocation GROUP BY year, level) a
  ON a.year = f.year AND a.level = f.level
WHERE f.planned <> coalesce(a.total, 0)
