-- title: 先公示、后进入下一环节
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: 项目 {project} 在 {date} 进入“{stage}”环节，早于 {notice} 的{what} {bound}
-- column: date
SELECT s.*,
  CASE WHEN n.type LIKE '%公示' THEN '公示结束日' ELSE '发布日期' END AS what,
  CASE WHEN n.type LIKE '%公示' THEN n.ends ELSE n.published END AS bound
FROM project_stage s JOIN notice n ON n.id = s.notice
WHERE s.date < bound
