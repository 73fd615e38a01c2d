-- title: 每年都要做的任务每年要有进展
-- title-en: A yearly commitment has its record every year
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {id} {title} 没有 {year} 年的进展
-- message-en: {id} has no record for {year}
-- column: id
-- hint: 补登这一年的进展
WITH RECURSIVE year(n) AS (
  SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'period_from' UNION ALL
  SELECT n + 1 FROM year WHERE n < (SELECT value FROM setting WHERE key = 'period_until'))
SELECT c.*, year.n || '' AS year FROM commitment c JOIN year
WHERE c.kind = '事项' AND c.frequency = '每年' AND year.n || '-12-31' <= :as_of AND year.n || '-01-01' <= c.deadline
  AND c.id IN (SELECT commitment FROM commitment_record)
  AND (c.id, year.n) NOT IN (SELECT commitment, CAST(substr(date, 1, 4) AS INTEGER) FROM commitment_record)
