-- title: 各村的户数、人数之和不能超过所在镇街
-- title-en: The villages of a town have no more households than it
-- severity: error
-- basis: 数据一致性
-- message: {name}有 {households} 户 {people} 人，名录中的村合计 {part_households} 户 {part_people} 人
-- message-en: {name} has {households} households, {people} people; its villages have {part_households}, {part_people}
-- column: households
-- hint: 核对村的户数、人数和所属镇街
SELECT p.*, c.households AS part_households, c.people AS part_people
FROM place p JOIN (SELECT town, sum(households) AS households, sum(people) AS people FROM place
  WHERE kind IN ('省定贫困村', '市定经济薄弱村') GROUP BY town) c ON c.town = p.code
WHERE c.households > p.households OR c.people > p.people
