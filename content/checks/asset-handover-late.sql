-- title: 竣工后要及时移交资产
-- title-en: What was built is handed over in time
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: 资产 {id} {handed_over} 移交，项目 {project} 于 {date} 竣工，相隔超过 {most} 天
-- message-en: {id} was handed over on {handed_over}, more than {most} days after {date}
-- column: handed_over
-- hint: 核对移交日期；确实超期的，说明原因
SELECT a.*, s.date, CAST(t.value AS INTEGER) AS most
FROM asset a JOIN project_stage s ON s.project = a.project AND s.stage = '竣工验收'
JOIN setting t ON t.key = 'handover_days'
WHERE days(s.date, a.handed_over) > t.value
