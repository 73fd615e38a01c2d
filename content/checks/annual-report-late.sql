-- title: 政府信息公开年度报告要按时公布
-- title-en: Annual reports are published in time
-- severity: error
-- basis: 政府信息公开条例（2019）第四十九条
-- message: {unit} {year} 年的报告在 {published} 才公布，{level}应在 {due} 前公布
-- message-en: the report of {unit} for {year} was published on {published}, later than {due}
-- column: published
-- hint: 部门在次年1月31日前、政府在次年3月31日前公布
SELECT a.*, (a.year + 1) || '-' || d.month_day AS due
FROM annual_report a JOIN deadline_rule d ON d.kind = '年度报告（' || a.level || '）'
WHERE a.published > due
