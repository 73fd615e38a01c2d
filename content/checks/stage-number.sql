-- title: 六个环节各有固定的次序
-- title-en: Each of the six stages has its number
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: 项目 {project} 的“{stage}”环节次序写作 {no}，应为 {expected}
-- message-en: the stage {stage} of {project} has the number {no}, not {expected}
-- column: no
-- hint: 次序为：1 储备、2 立项、3 实施、4 竣工验收、5 管护、6 收益分配
SELECT s.*, CASE s.stage WHEN '储备' THEN 1 WHEN '立项' THEN 2 WHEN '实施' THEN 3
  WHEN '竣工验收' THEN 4 WHEN '管护' THEN 5 WHEN '收益分配' THEN 6 END AS expected
FROM project_stage s
WHERE s.no <> expected
