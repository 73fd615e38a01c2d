-- title: 每季度至少专题研究一次
-- title-en: Every quarter has a meeting on the matter
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {unit} {quarter} 没有专题研究脱贫攻坚的会议
-- message-en: {unit} had no meeting in {quarter}
-- hint: 补登会议记录；确实没有研究的，说明原因
WITH RECURSIVE quarter(n) AS (
  SELECT CAST(value AS INTEGER) * 4 FROM setting WHERE key = 'period_from' UNION ALL
  SELECT n + 1 FROM quarter WHERE n < (SELECT value FROM setting WHERE key = 'period_until') * 4 + 3)
SELECT u._source, u._row, u.unit, q.name AS quarter
FROM (SELECT _source, min(_row) AS _row, unit, min(quarter) AS first FROM meeting GROUP BY unit) u
JOIN (SELECT (n / 4) || 'Q' || (n % 4 + 1) AS name, month_end(n / 4, n % 4 * 3 + 3) AS last FROM quarter) q
WHERE q.name > u.first AND q.last <= :as_of AND (u.unit, q.name) NOT IN (SELECT unit, quarter FROM meeting)
