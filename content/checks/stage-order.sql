-- title: 项目环节要依次进行
-- title-en: The stages of a project follow one another
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: 项目 {project} 的“{stage}”环节（{date}）前面缺少上一环节，或者早于上一环节
-- message-en: the stage {stage} of {project} on {date} has no stage before it, or an earlier date
-- column: date
-- hint: 补上缺少的环节，或者核对日期
SELECT s.* FROM project_stage s
LEFT JOIN project_stage b ON b.project = s.project AND b.no = s.no - 1
WHERE s.no > 1 AND (b.no IS NULL OR b.date > s.date)
