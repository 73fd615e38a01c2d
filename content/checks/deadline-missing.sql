-- title: 检查所用的公开期限要齐全
-- title-en: The deadlines that rules use are all there
-- severity: error
-- basis: 数据一致性
-- message: 缺少“{needed}”的公开期限，有关的检查不起作用
-- message-en: the deadline for {needed} is missing, so rules that use it find nothing
-- hint: 在 content/rules.yaml 的 deadlines 里补上
WITH need(needed) AS (VALUES ('资金分配结果'), ('其他政府信息'), ('慈善资金接收和使用'),
  ('年度报告（部门）'), ('年度报告（政府）'))
SELECT needed, (SELECT min(_source) FROM deadline_rule) AS _source, (SELECT min(_row) FROM deadline_rule) AS _row
FROM need
WHERE needed NOT IN (SELECT kind FROM deadline_rule WHERE coalesce(month_day, number) IS NOT NULL)
