-- title: 检查所用的阈值要齐全
-- severity: error
-- basis: 数据一致性
-- message: “公开要求和阈值”表缺少 {needed}，有关的检查不起作用
WITH need(needed) AS (VALUES ('notice_days'), ('publish_workdays'), ('poor_villages'), ('weak_villages'),
  ('weak_towns'), ('village_income'), ('households_per_cadre'), ('cadres_min'), ('aid_years'), ('handover_days'))
SELECT needed, (SELECT min(_source) FROM setting) AS _source, (SELECT min(_row) FROM setting) AS _row
FROM need
WHERE needed NOT IN (SELECT key FROM setting)
