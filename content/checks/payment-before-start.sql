-- title: 开工前不能拨付工程款
-- title-en: Nothing is paid for a project before its work begins
-- severity: error
-- basis: 项目资金管理
-- message: 凭证 {id} 在 {paid_on} 拨付，项目 {project} {state}
-- message-en: {id} was paid on {paid_on}, before the work on {project} began
-- column: paid_on
-- hint: 核对拨付日期和项目环节台账里的实施日期
SELECT y.*, coalesce('的实施日期是 ' || s.date, '还没有进入实施环节') AS state
FROM payment y LEFT JOIN project_stage s ON s.project = y.project AND s.stage = '实施'
WHERE s.date IS NULL OR y.paid_on < s.date
