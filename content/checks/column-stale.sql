-- title: 栏目要按时更新
-- title-en: The columns of the site are kept up to date
-- severity: warning
-- basis: 国办秘函〔2019〕19号
-- message: 栏目“{title}”最近一次更新是 {day}，{months} 个月内要有新内容
-- message-en: the column {key} was last updated on {day}; it is to change within {months} months
-- column: months
-- hint: 补充新内容；停止更新的专栏改为归档，写明截止日期
WITH latest(key, day) AS (
  SELECT 'funds', max(published) FROM allocation WHERE published <= :as_of UNION ALL
  SELECT 'projects', max(date) FROM project_stage WHERE date <= :as_of UNION ALL
  SELECT 'notices', max(published) FROM notice WHERE published <= :as_of UNION ALL
  SELECT 'progress', max(published) FROM observation WHERE published <= :as_of UNION ALL
  SELECT 'heroes', max(published) FROM hero WHERE published <= :as_of UNION ALL
  SELECT 'policies', max(listed) FROM policy WHERE listed <= :as_of UNION ALL
  SELECT 'chronicle', max(date) FROM chronicle WHERE date <= :as_of UNION ALL
  SELECT 'media', max(published) FROM media WHERE published <= :as_of)
SELECT c.*, l.day FROM column_rule c JOIN latest l ON l.key = c.key
WHERE date(l.day, '+' || c.months || ' months') < :as_of
