-- title: 危房改造户数要与到户台账一致
-- title-en: The numbers of houses agree with their register
-- severity: error
-- basis: 数据一致性
-- message: {county} {year} 年{category}改造 {households} 户，到户台账当年验收 {found} 户
-- message-en: {county} {year}, {category}: {households} houses, their register has {found}
-- column: households
-- hint: 按验收日期核对到户台账
SELECT y.*, coalesce(h.found, 0) AS found
FROM house_year y LEFT JOIN (SELECT county, category, CAST(substr(accepted, 1, 4) AS INTEGER) AS year, count(*) AS found
  FROM house WHERE accepted IS NOT NULL GROUP BY 1, 2, 3) h
  ON h.county = y.county AND h.category = y.category AND h.year = y.year
WHERE y.households <> coalesce(h.found, 0)
