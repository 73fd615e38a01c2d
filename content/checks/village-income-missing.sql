-- title: 贫（弱）村每年都要有集体收入
-- title-en: Every village has its income for every year
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {name}没有 {year} 年的集体收入
-- message-en: {name} has no income for {year}
-- hint: 补上这一年的集体收入
WITH RECURSIVE year(n) AS (
  SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'period_from' UNION ALL
  SELECT n + 1 FROM year WHERE n < (SELECT value FROM setting WHERE key = 'period_until'))
SELECT p.*, year.n || '' AS year FROM place p JOIN year
LEFT JOIN village_year v ON v.place = p.code AND v.year = year.n
WHERE p.kind IN ('省定贫困村', '市定经济薄弱村') AND year.n || '-12-31' <= :as_of AND v.place IS NULL
