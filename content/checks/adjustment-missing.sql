-- title: 每年开展一次动态调整
-- title-en: The register is adjusted every year
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {name}没有 {year} 年的动态调整
-- message-en: {name} has no adjustment in {year}
-- hint: 补上这一年的动态调整；没有变动的填 0
WITH RECURSIVE year(n) AS (
  SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'period_from' UNION ALL
  SELECT n + 1 FROM year WHERE n < (SELECT value FROM setting WHERE key = 'period_until'))
SELECT p.*, year.n || '' AS year FROM place p JOIN year
LEFT JOIN adjustment a ON a.year = year.n AND a.place = p.code
WHERE p.kind = '区市' AND year.n || '-12-31' <= :as_of AND a.place IS NULL
