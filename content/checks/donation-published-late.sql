-- title: 慈善资金的接收和使用要按时公开
-- title-en: Donations and their use are published in time
-- severity: error
-- basis: 慈善法；政府信息公开条例（2019）第二十六条
-- message: {what} {id} 在 {made}，{published} 公开，到 {until} 已有 {days} 个工作日，应在 {most} 个工作日内
-- message-en: {id} is of {made} and was published on {published}: {days} working days until {until}, at most {most} are allowed
-- column: published
-- hint: 核对日期；确实超期的，说明原因并改进
WITH gift(_source, _row, what, id, made, published) AS (
  SELECT _source, _row, '捐赠到账', id, received, published FROM donation UNION ALL
  SELECT _source, _row, '慈善支出', id, spent, published FROM donation_use)
SELECT g.*, min(g.published, :as_of) AS until, workdays(g.made, min(g.published, :as_of)) AS days, d.number AS most
FROM gift g JOIN deadline_rule d ON d.kind = '慈善资金接收和使用'
WHERE g.made <= g.published AND g.made <= :as_of AND workdays(g.made, min(g.published, :as_of)) > d.number
