-- title: 项目每个环节都要有公告公示
-- title-en: Every stage of a project has its notice
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: 项目 {project} 的“{stage}”环节没有公告公示
-- message-en: the stage {stage} of {project} has no notice
-- column: notice
-- hint: 先发公告公示，再把它的编号填到这一行
SELECT * FROM project_stage WHERE notice IS NULL
