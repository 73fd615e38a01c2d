-- title: 公布政府信息公开工作年度报告
-- basis: 政府信息公开条例（2019）第四十九条
-- message: {unit}公布{year}年的政府信息公开工作年度报告
-- hint: 公布后登记在政府信息公开年度报告台账
SELECT DISTINCT u.unit, y.year,
  (y.year + 1) || '-' || d.month_day AS due,
  (SELECT min(_source) FROM annual_report) AS _source, (SELECT min(_row) FROM annual_report) AS _row
FROM (SELECT DISTINCT unit, level FROM annual_report) u
JOIN deadline_rule d ON d.kind = '年度报告（' || u.level || '）'
JOIN (SELECT CAST(substr(:as_of, 1, 4) AS INTEGER) - 1 AS year UNION SELECT CAST(substr(:as_of, 1, 4) AS INTEGER)) y
WHERE NOT EXISTS (SELECT 1 FROM annual_report r WHERE r.unit = u.unit AND r.year = y.year AND r.published <= :as_of)
ORDER BY 3, 1
