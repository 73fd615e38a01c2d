-- title: 动态调整的人数要前后衔接
-- title-en: The people of each year follow from the year before
-- severity: error
-- basis: 数据一致性
-- message: {name} {year} 年调整后 {people} 人，按上年 {before} 人加减应为 {expected} 人
-- message-en: {name} {year}: {people} people, but {expected} follow from the {before} of the year before
-- column: people
-- hint: 核对新识别人数和自然增减人数
SELECT a.*, p.name, coalesce(b.people, p.people) AS before,
  coalesce(b.people, p.people) + a.added_people + a.natural_people AS expected
FROM adjustment a
JOIN place p ON p.code = a.place
LEFT JOIN adjustment b ON b.place = a.place AND b.year = a.year - 1
WHERE a.people <> expected
