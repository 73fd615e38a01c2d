-- title: 经济薄弱镇只能在平度市和莱西市
-- title-en: The weak towns lie in Pingdu and Laixi
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {name} 标为市定经济薄弱镇，但不是平度市、莱西市的镇（街道）
-- message-en: {name} is marked as a weak town, but is no town of Pingdu or Laixi
-- column: weak_town
-- hint: 核对“市定经济薄弱镇”和所属区市
SELECT * FROM place WHERE weak_town AND (kind <> '镇街' OR county NOT IN ('370283', '370285'))
