-- title: 先公示、后进入下一环节
-- title-en: A stage begins when its notice is over
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: 项目 {project} 在 {date} 进入“{stage}”环节，早于 {notice} 的{what} {bound}
-- message-en: {project} entered the stage {stage} on {date}, before {bound} of {notice}
-- column: date
-- hint: 核对环节日期；公示要等期满，公告要先发布
SELECT s.*,
  CASE WHEN n.type LIKE '%公示' THEN '公示结束日' ELSE '发布日期' END AS what,
  CASE WHEN n.type LIKE '%公示' THEN n.ends ELSE n.published END AS bound
FROM project_stage s JOIN notice n ON n.id = s.notice
WHERE s.date < bound
