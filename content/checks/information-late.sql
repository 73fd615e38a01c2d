-- title: 政府信息在形成后二十个工作日内公开
-- title-en: Information is published within twenty working days
-- severity: error
-- basis: 政府信息公开条例（2019）第二十六条
-- message: {what} {id} 在 {made} 形成，{published} 公开，到 {until} 已有 {days} 个工作日，应在 {most} 个工作日内
-- message-en: {id} is of {made} and was published on {published}: {days} working days until {until}, at most {most} are allowed
-- column: published
-- hint: 核对形成日期和公开日期；确实超期的，说明原因并改进
WITH information(_source, _row, what, id, made, published) AS (
  SELECT _source, _row, '调研记录', id, date, published FROM visit UNION ALL
  SELECT _source, _row, '会议', id, date, published FROM meeting UNION ALL
  SELECT _source, _row, '培训班', id, ends, published FROM training UNION ALL
  SELECT _source, _row, '资产', id, handed_over, published FROM asset UNION ALL
  SELECT _source, _row, '整改问题', id, found, published FROM rectification)
SELECT i.*, min(i.published, :as_of) AS until, workdays(i.made, min(i.published, :as_of)) AS days, d.number AS most
FROM information i JOIN deadline_rule d ON d.kind = '其他政府信息'
WHERE i.made <= i.published AND i.made <= :as_of AND workdays(i.made, min(i.published, :as_of)) > d.number
