-- title: 超期的项目要公开计划变更
-- title-en: A project past its date has a changed plan
-- severity: warning
-- basis: 国开办发〔2018〕11号
-- message: {id} {name} 计划 {ends} 完工，{state}，超过 {most} 天
-- message-en: {id} was to end on {ends}; that is more than {most} days ago, and it was not accepted in time
-- column: ends
-- hint: 在变更后的期限内更新计划完工日期，重新公告
SELECT p.*, coalesce(s.date || ' 才验收', '还没有验收') AS state, CAST(t.value AS INTEGER) AS most
FROM project p JOIN setting t ON t.key = 'overdue_days'
LEFT JOIN project_stage s ON s.project = p.id AND s.stage = '竣工验收'
WHERE p.stage <> '储备' AND days(p.ends, min(coalesce(s.date, :as_of), :as_of)) > t.value
