-- title: 动态调整的户数要前后衔接
-- title-en: The households of each year follow from the year before
-- severity: error
-- basis: 数据一致性
-- message: {name} {year} 年调整后 {households} 户，按上年 {before} 户加减应为 {expected} 户
-- message-en: {name} {year}: {households} households, but {expected} follow from the {before} of the year before
-- column: households
-- hint: 核对新识别和销户户数
SELECT a.*, p.name, coalesce(b.households, p.households) AS before,
  coalesce(b.households, p.households) + a.added_households - a.removed_households AS expected
FROM adjustment a
JOIN place p ON p.code = a.place
LEFT JOIN adjustment b ON b.place = a.place AND b.year = a.year - 1
WHERE a.households <> expected
