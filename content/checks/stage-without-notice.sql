-- title: 项目每个环节都要有公告公示
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: 项目 {project} 的“{stage}”环节没有公告公示
-- column: notice
-- hint: 先发公告公示，再把它的编号填到这一行
SELECT s.*
FROM project_stage s
WHERE s.notice IS NULL
