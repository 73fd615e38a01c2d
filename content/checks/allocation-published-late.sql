-- title: 资金分配结果要按时公开
-- title-en: An allocation must be published in time
-- severity: error
-- basis: 政府信息公开条例（2019）第二十六条
-- message: {doc_no} 印发于 {issued}，{published} 公开，到 {until} 已有 {days} 个工作日，应在 {most} 个工作日内
-- message-en: {doc_no} of {issued} was published on {published}: {days} working days until {until}, at most {most} are allowed
-- column: published
-- hint: 核对印发日期和公开日期；确实超期的，在备注中说明原因并改进
SELECT a.*, min(a.published, :as_of) AS until, workdays(a.issued, min(a.published, :as_of)) AS days,
  d.number AS most
FROM allocation a JOIN deadline_rule d ON d.kind = '资金分配结果'
WHERE a.issued <= a.published AND a.issued <= :as_of AND workdays(a.issued, min(a.published, :as_of)) > d.number
