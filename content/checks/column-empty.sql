-- title: 栏目不能空白
-- title-en: No column of the site is empty
-- severity: warning
-- basis: 国办秘函〔2019〕19号
-- message: 栏目“{title}”到 {day} 还没有内容
-- message-en: the column {key} has nothing to show on {day}
-- column: key
-- hint: 没有内容的栏目先不要设
WITH latest(key, day) AS (
  SELECT 'funds', min(published) FROM allocation UNION ALL
  SELECT 'projects', min(listed) FROM project UNION ALL
  SELECT 'notices', min(published) FROM notice UNION ALL
  SELECT 'progress', min(published) FROM observation UNION ALL
  SELECT 'heroes', min(published) FROM hero UNION ALL
  SELECT 'policies', min(listed) FROM policy UNION ALL
  SELECT 'chronicle', min(date) FROM chronicle UNION ALL
  SELECT 'media', min(published) FROM media)
SELECT c.*, :as_of AS day FROM column_rule c JOIN latest l ON l.key = c.key
WHERE l.day IS NULL OR l.day > :as_of
