-- title: 经济薄弱镇只能在平度市和莱西市
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {name} 标为市定经济薄弱镇，但不是平度市、莱西市的镇（街道）
-- column: weak_town
SELECT p.*
FROM place p
WHERE p.weak_town AND (p.kind <> '镇街' OR p.county NOT IN ('370283', '370285'))
