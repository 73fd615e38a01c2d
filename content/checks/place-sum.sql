-- title: 下级的户数、人数之和要等于上级
-- title-en: Households and people of the parts add up to the whole
-- severity: error
-- basis: 数据一致性
-- message: {name}有 {households} 户 {people} 人，下级合计 {part_households} 户 {part_people} 人
-- message-en: {name} has {households} households, {people} people; its parts have {part_households}, {part_people}
-- column: households
-- hint: 核对下级各行的户数和人数
SELECT p.*, c.households AS part_households, c.people AS part_people
FROM place p JOIN (SELECT parent, sum(households) AS households, sum(people) AS people FROM place
  WHERE kind IN ('区市', '镇街') GROUP BY parent) c ON c.parent = p.code
WHERE p.households <> c.households OR p.people <> c.people
