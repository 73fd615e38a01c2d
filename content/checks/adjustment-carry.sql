-- title: 动态调整的户数要前后衔接
-- severity: error
-- basis: 数据一致性
-- message: {name} {year} 年调整后 {households} 户，按上年 {before} 户加减应为 {expected} 户
-- column: households
SELECT a.*, p.name, coalesce(b.households, p.households) AS before,
  coalesce(b.households, p.households) + a.added_households - a.removed_households AS expected
FROM adjustment a
JOIN place p ON p.code = a.place
LEFT JOIN adjustment b ON b.place = a.place AND b.year = a.year - 1
WHERE a.households <> expected
