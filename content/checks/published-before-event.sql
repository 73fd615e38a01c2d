-- title: 不能在事情发生之前公开
-- title-en: Nothing is published before it happened
-- severity: error
-- basis: 国办秘函〔2019〕19号
-- message: {what} {id} 的日期是 {made}，公开日期却是 {published}
-- message-en: {id} is of {made}, but was published on {published}
-- column: published
-- hint: 核对两个日期，其中一个写错了
WITH event(_source, _row, what, id, made, published) AS (
  SELECT _source, _row, '调研记录', id, date, published FROM visit UNION ALL
  SELECT _source, _row, '会议', id, date, published FROM meeting UNION ALL
  SELECT _source, _row, '培训班', id, starts, published FROM training UNION ALL
  SELECT _source, _row, '资产', id, handed_over, published FROM asset UNION ALL
  SELECT _source, _row, '捐赠', id, received, published FROM donation UNION ALL
  SELECT _source, _row, '慈善支出', id, spent, published FROM donation_use UNION ALL
  SELECT _source, _row, '影像', id, taken, published FROM media UNION ALL
  SELECT _source, _row, '指标数据', id, as_of, published FROM observation UNION ALL
  SELECT _source, _row, '整改问题', id, found, published FROM rectification UNION ALL
  SELECT _source, _row, '年度报告', id, year || '-12-31', published FROM annual_report)
SELECT * FROM event WHERE published < made
