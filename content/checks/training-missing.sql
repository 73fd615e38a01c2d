-- title: 每年对贫（弱）村党组织书记轮训一次
-- title-en: The secretaries of the villages are trained every year
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {year} 年没有书记轮训班
-- message-en: there was no training of village secretaries in {year}
-- hint: 补登培训班次
WITH RECURSIVE year(n) AS (
  SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'period_from' UNION ALL
  SELECT n + 1 FROM year WHERE n < (SELECT value FROM setting WHERE key = 'period_until'))
SELECT s._source, s._row, year.n || '' AS year FROM year JOIN setting s ON s.key = 'period_from'
WHERE year.n || '-12-31' <= :as_of
  AND year.n NOT IN (SELECT year FROM training WHERE kind = '书记轮训' AND year IS NOT NULL)
