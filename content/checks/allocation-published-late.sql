-- title: 资金分配结果要按时公开
-- severity: error
-- basis: 政府信息公开条例（2019）第二十六条
-- message: {doc_no} 印发于 {issued}，{published} 才公开，相隔 {days} 个工作日，应在 {most} 个工作日内
-- column: published
-- hint: 核对印发日期和公开日期；确实超期的，在备注中说明原因并改进
SELECT a.*, workdays(a.issued, a.published) AS days, CAST(s.value AS INTEGER) AS most
FROM allocation a JOIN setting s ON s.key = 'publish_workdays'
WHERE a.published < a.issued OR workdays(a.issued, a.published) > s.value
