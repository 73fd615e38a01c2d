-- title: 每年都要有政府信息公开年度报告
-- title-en: There is an annual report for every year
-- severity: error
-- basis: 政府信息公开条例（2019）第四十九条
-- message: {unit} 没有 {year} 年的报告，应在 {due} 前公布
-- message-en: {unit} has no report for {year}, which was due on {due}
-- hint: 补上这一年的报告
WITH RECURSIVE due(_source, _row, unit, level, year) AS (
  SELECT _source, min(_row), unit, level, min(year) FROM annual_report GROUP BY unit, level
  UNION ALL
  SELECT _source, _row, unit, level, year + 1 FROM due
  WHERE year < (SELECT value FROM setting WHERE key = 'period_until'))
SELECT due._source, due._row, due.unit, due.year || '' AS year, (due.year + 1) || '-' || d.month_day AS due
FROM due JOIN deadline_rule d ON d.kind = '年度报告（' || due.level || '）'
WHERE (due.year + 1) || '-' || d.month_day < :as_of
  AND (due.year, due.unit) NOT IN (SELECT year, unit FROM annual_report)
