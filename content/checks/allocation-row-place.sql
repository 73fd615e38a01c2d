-- title: 区（市）资金分到本区（市）的镇街，其余资金分到区（市）
-- title-en: County funds go to its own towns, other funds to counties
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {allocation} 是{level}级资金，第 {no} 行分到了{name}（{kind}）
-- message-en: {allocation} is a fund of the level {level}, but row {no} goes to {name}
-- column: place
-- hint: 核对“分配到”的代码，或者资金分配结果的级次
SELECT r.*, a.level, p.name, p.kind
FROM allocation_row r JOIN allocation a ON a.id = r.allocation JOIN place p ON p.code = r.place
WHERE CASE a.level WHEN '区市' THEN p.kind <> '镇街' ELSE p.kind <> '区市' END
