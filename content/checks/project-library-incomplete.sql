-- title: 项目库要写明责任单位、任务、受益对象、绩效目标和带贫机制
-- title-en: The project library names unit, task, beneficiaries, goal and mechanism
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {id} {name} 没有写明{missing}
-- message-en: {id} does not say {missing}
-- hint: 写出实际内容，不写“待定”“略”；没有绩效目标的项目不能入库
WITH bad(word) AS (SELECT word FROM word WHERE kind = '占位')
SELECT * FROM (
  SELECT p.*, ltrim(CASE WHEN p.unit IN bad THEN '、责任单位' ELSE '' END
    || CASE WHEN p.task IN bad THEN '、建设任务' ELSE '' END
    || CASE WHEN p.beneficiary IN bad THEN '、受益对象' ELSE '' END
    || CASE WHEN p.goal IN bad THEN '、绩效目标' ELSE '' END
    || CASE WHEN p.mechanism IN bad THEN '、带贫减贫机制' ELSE '' END, '、') AS missing
  FROM project p
) WHERE missing <> ''
