-- title: 干部配备达标镇街数要与名录一致
-- title-en: The number of towns with enough cadres agrees with the register
-- severity: error
-- basis: 数据一致性
-- message: {year} 年干部配备达标的镇街，指标表写作 {actual|count} 个，名录中有 {found} 个
-- message-en: {year}: the indicator says {actual|count} towns, the register has {found}
-- column: actual
-- hint: 按名录的户数和扶贫干部数重新汇总
SELECT o.*, t.found
FROM observation o JOIN (SELECT count(*) AS found FROM place p
  JOIN setting m ON m.key = 'cadres_min' JOIN setting h ON h.key = 'households_per_cadre'
  WHERE p.kind = '镇街' AND p.cadres >= m.value AND p.cadres * h.value >= p.households) t
JOIN setting y ON y.key = 'period_until'
WHERE o.indicator = 'Z03' AND o.year = y.value AND o.actual <> t.found
