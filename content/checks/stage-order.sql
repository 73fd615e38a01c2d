-- title: 项目环节要依次进行
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: 项目 {project} 的“{stage}”环节（{date}）前面缺少上一环节，或者早于上一环节
-- column: date
SELECT s.*
FROM project_stage s LEFT JOIN project_stage b ON b.project = s.project AND b.no = s.no - 1
WHERE s.no > 1 AND (b.no IS NULL OR b.date > s.date)
