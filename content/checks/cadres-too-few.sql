-- title: 镇（街道）要配足扶贫干部
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {name} 有 {households} 户，应配扶贫干部不少于 {least} 名，现有 {have} 名
-- column: cadres
SELECT p.*, coalesce(p.cadres, 0) AS have,
  max(CAST(m.value AS INTEGER), CAST((p.households + h.value - 1) / h.value AS INTEGER)) AS least
FROM place p
JOIN setting m ON m.key = 'cadres_min'
JOIN setting h ON h.key = 'households_per_cadre'
WHERE p.kind = '镇街' AND have < least
