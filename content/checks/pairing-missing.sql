-- title: 每个经济薄弱镇每年都要有结对区
-- title-en: Every weak town is paired in every year
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {name} {year} 年没有结对帮扶
-- message-en: {name} has no partner in {year}
-- hint: 补上这一年的结对帮扶
WITH RECURSIVE year(n) AS (
  SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'period_from' UNION ALL
  SELECT n + 1 FROM year WHERE n < (SELECT value FROM setting WHERE key = 'period_until'))
SELECT p.*, year.n || '' AS year FROM place p JOIN year
LEFT JOIN pairing a ON a.town = p.code AND a.year = year.n
WHERE p.weak_town AND year.n || '-12-31' <= :as_of AND a.town IS NULL
