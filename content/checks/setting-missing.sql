-- title: 检查所用的阈值要齐全
-- title-en: The thresholds that rules use are all there
-- severity: error
-- basis: 数据一致性
-- message: 缺少阈值 {needed}，有关的检查不起作用
-- message-en: the threshold {needed} is missing, so rules that use it find nothing
-- hint: 在 content/rules.yaml 的 thresholds 里补上
WITH need(needed) AS (VALUES ('period_from'), ('period_until'), ('poor_villages'), ('weak_villages'),
  ('weak_towns'), ('rich_districts'), ('village_income'), ('income_year'), ('support_rate'),
  ('households_per_cadre'), ('cadres_min'), ('aid_years'), ('visits_per_year'), ('review_from'),
  ('review_until'), ('review_year'), ('handover_days'), ('overdue_days'), ('review_since'),
  ('jump_percent'), ('notice_title_length'), ('chronicle_title_length'), ('alt_length'))
SELECT needed, (SELECT min(_source) FROM setting) AS _source, (SELECT min(_row) FROM setting) AS _row
FROM need
WHERE needed NOT IN (SELECT key FROM setting)
