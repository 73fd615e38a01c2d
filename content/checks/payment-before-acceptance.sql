-- title: 验收款和质保金在竣工验收之后才能拨付
-- title-en: Final payments follow the acceptance of the work
-- severity: error
-- basis: 项目资金管理
-- message: 凭证 {id}（{purpose}）在 {paid_on} 拨付，项目 {project} {state}
-- message-en: {id} was paid on {paid_on}, before {project} was accepted
-- column: paid_on
-- hint: 核对拨付日期、款项和竣工验收日期
SELECT y.*, coalesce('的竣工验收日期是 ' || s.date, '还没有竣工验收') AS state
FROM payment y LEFT JOIN project_stage s ON s.project = y.project AND s.stage = '竣工验收'
WHERE y.purpose IN ('验收款', '质保金') AND (s.date IS NULL OR y.paid_on < s.date)
