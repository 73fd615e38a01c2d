-- title: 环节所引的公告公示要属于这个环节
-- title-en: The notice of a stage is about that stage
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: 项目 {project} 的“{stage}”环节引用了 {notice}，那是“{other}”的公告公示
-- message-en: the stage {stage} of {project} refers to {notice}, which is about {other}
-- column: notice
-- hint: 核对公告公示编号
SELECT s.*, coalesce(n.stage, n.type) AS other
FROM project_stage s JOIN notice n ON n.id = s.notice
WHERE n.stage IS NOT s.stage OR (n.project IS NOT NULL AND n.project <> s.project)
