-- title: 每年都要达到的数量任务逐年达到
-- title-en: A yearly commitment in numbers is met in every year
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {id} {title}：{year} 年要求{comparator} {target}，{outcome}
-- message-en: {id} demands {target} in {year}, which was not met
-- column: target
-- hint: 补上这一年的完成值；确实没有达到的，在目标任务页上说明原因
WITH RECURSIVE year(n) AS (
  SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'period_from' UNION ALL
  SELECT n + 1 FROM year WHERE n < (SELECT value FROM setting WHERE key = 'period_until'))
SELECT c.*, year.n || '' AS year, coalesce('完成 ' || o.actual, '没有完成值') AS outcome
FROM commitment c JOIN year
LEFT JOIN (SELECT o.indicator, o.year, max(o.actual) AS actual FROM observation o
  JOIN place p ON p.code = o.place AND p.kind = '市' GROUP BY o.indicator, o.year) o
  ON o.indicator = c.indicator AND o.year = year.n
WHERE c.kind = '数量' AND c.frequency <> '一次' AND c.indicator IN (SELECT indicator FROM observation)
  AND year.n >= (SELECT min(year) FROM observation WHERE indicator = c.indicator)
  AND year.n || '-12-31' < :as_of AND year.n || '-01-01' <= c.deadline
  AND (o.actual IS NULL OR CASE c.comparator WHEN '不低于' THEN o.actual < c.target
    WHEN '高于' THEN o.actual <= c.target WHEN '不高于' THEN o.actual > c.target ELSE o.actual <> c.target END)
