-- title: 已整改的项目要写明整改情况
-- title-en: What was put right is told
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {id} {name} 的排查成效是“已整改”，没有写整改情况
-- message-en: {id} was put right, but it is not told how
-- column: rectified
-- hint: 写明问题、措施和完成日期
SELECT * FROM project WHERE grade = '已整改' AND rectified IS NULL
