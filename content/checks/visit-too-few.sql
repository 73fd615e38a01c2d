-- title: 市级领导每年到联系点调研不少于规定次数
-- title-en: City leaders visit their places as often as set
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {post} {year} 年到联系点调研 {found} 次，应不少于 {least} 次
-- message-en: {post} made {found} visits in {year}, at least {least} are demanded
-- column: post
-- hint: 补登调研记录；确实没有达到的，说明原因
WITH RECURSIVE year(n) AS (
  SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'period_from' UNION ALL
  SELECT n + 1 FROM year WHERE n < (SELECT value FROM setting WHERE key = 'period_until'))
SELECT p._source, p._row, p.post, year.n || '' AS year, coalesce(v.found, 0) AS found, CAST(s.value AS INTEGER) AS least
FROM (SELECT _source, min(_row) AS _row, post FROM visit GROUP BY post) p JOIN year
JOIN setting s ON s.key = 'visits_per_year'
LEFT JOIN (SELECT post, year, count(*) AS found FROM visit GROUP BY post, year) v ON v.post = p.post AND v.year = year.n
WHERE year.n || '-12-31' <= :as_of AND coalesce(v.found, 0) < s.value
