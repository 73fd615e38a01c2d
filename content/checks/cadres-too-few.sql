-- title: 镇（街道）要配足扶贫干部
-- title-en: Every town has enough cadres
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {name} 有 {households} 户，应配扶贫干部不少于 {least} 名，现有 {have} 名
-- message-en: {name} has {households} households and {have} cadres; at least {least} are demanded
-- column: cadres
-- hint: 原则上每 100 户一名，每个镇（街道）不少于 3 名；确有困难的说明原因
SELECT p.*, coalesce(p.cadres, 0) AS have,
  max(CAST(m.value AS INTEGER), CAST((p.households + h.value - 1) / h.value AS INTEGER)) AS least
FROM place p
JOIN setting m ON m.key = 'cadres_min'
JOIN setting h ON h.key = 'households_per_cadre'
WHERE p.kind = '镇街' AND have < least
