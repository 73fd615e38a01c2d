-- title: 每项目标任务都要有数据或者进展
-- title-en: Every commitment has data or a record
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {id} {title} 没有{missing}
-- message-en: {id} has no {missing}
-- column: id
-- hint: 数量类任务填写目标值和指标编号，并有完成值；事项类任务登记进展
SELECT * FROM (
  SELECT c.*, CASE
      WHEN c.kind = '数量' AND c.target IS NULL THEN '目标值'
      WHEN c.kind = '数量' AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.indicator = c.indicator) THEN '完成值'
      WHEN c.kind = '事项' AND NOT EXISTS (SELECT 1 FROM commitment_record r WHERE r.commitment = c.id) THEN '进展记录'
    END AS missing
  FROM commitment c
) WHERE missing IS NOT NULL
