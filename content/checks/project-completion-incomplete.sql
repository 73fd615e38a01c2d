-- title: 完成情况要写明绩效目标实现情况和资金使用
-- title-en: What is completed tells whether its goal was met and how money was used
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {id} {name} 已进入“{stage}”，没有{missing}
-- message-en: {id} is in the stage {stage}, but there is no {missing}
-- hint: 竣工验收以后填写绩效目标实现情况；拨付记录登记到拨付台账
SELECT * FROM (
  SELECT p.*, ltrim(CASE WHEN p.goal_met IS NULL THEN '、绩效目标实现情况' ELSE '' END
    || CASE WHEN NOT EXISTS (SELECT 1 FROM payment y WHERE y.project = p.id) THEN '、资金拨付记录' ELSE '' END,
    '、') AS missing
  FROM project p WHERE p.stage IN ('竣工验收', '管护', '收益分配')
) WHERE missing <> ''
