-- title: 扶贫干部数要与干部台账一致
-- title-en: The number of cadres of a town agrees with their register
-- severity: error
-- basis: 数据一致性
-- message: {name} 的扶贫干部写作 {cadres} 名，干部台账中有 {found} 名
-- message-en: {name} has {cadres} cadres, their register has {found}
-- column: cadres
-- hint: 核对名录里的扶贫干部数和干部台账的人数
SELECT p.*, coalesce(c.found, 0) AS found
FROM place p LEFT JOIN (SELECT place, sum(count) AS found FROM cadre
  WHERE post = '扶贫专职干部' AND (term_until IS NULL OR term_until >= :as_of) GROUP BY place) c
  ON c.place = p.code
WHERE p.kind = '镇街' AND p.cadres <> coalesce(c.found, 0)
