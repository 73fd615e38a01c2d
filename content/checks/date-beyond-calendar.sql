-- title: 日期要在节假日表所及的年份之内
-- title-en: Dates lie within the years of the table of holidays
-- severity: error
-- basis: 数据一致性
-- message: {what} {id} 的日期 {day} 超出了节假日表（{least} 至 {most} 年），多半写错了
-- message-en: {id} has the date {day}, outside the years {least} to {most} of the table of holidays
-- hint: 核对年份；日期没有错的，在节假日表里补上那一年
WITH span AS (SELECT substr(min(date), 1, 4) AS least, substr(max(date), 1, 4) AS most FROM holiday),
dated(_source, _row, what, id, day) AS (
  SELECT _source, _row, '资金分配结果', id, issued FROM allocation UNION ALL
  SELECT _source, _row, '资金分配结果', id, published FROM allocation UNION ALL
  SELECT _source, _row, '公告公示', id, published FROM notice UNION ALL
  SELECT _source, _row, '公告公示', id, ends FROM notice UNION ALL
  SELECT _source, _row, '拨付凭证', id, paid_on FROM payment UNION ALL
  SELECT _source, _row, '项目', id, listed FROM project UNION ALL
  SELECT _source, _row, '项目环节', project, date FROM project_stage UNION ALL
  SELECT _source, _row, '指标数据', id, published FROM observation UNION ALL
  SELECT _source, _row, '影像', id, published FROM media UNION ALL
  SELECT _source, _row, '大事记', id, date FROM chronicle UNION ALL
  SELECT _source, _row, '捐赠', id, received FROM donation UNION ALL
  SELECT _source, _row, '慈善支出', id, spent FROM donation_use UNION ALL
  SELECT _source, _row, '资产', id, published FROM asset UNION ALL
  SELECT _source, _row, '调研记录', id, date FROM visit UNION ALL
  SELECT _source, _row, '会议', id, date FROM meeting UNION ALL
  SELECT _source, _row, '培训班', id, ends FROM training)
SELECT dated.*, least, most FROM dated JOIN span
WHERE substr(day, 1, 4) < least OR substr(day, 1, 4) > most
