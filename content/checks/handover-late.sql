-- title: 竣工后要及时办理资产移交
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: 项目 {project} 于 {date} 竣工，资产移交{moved}，超过 {most} 天
-- column: date
SELECT s.*, coalesce('日期是 ' || h.date, '还没有记录') AS moved, CAST(t.value AS INTEGER) AS most
FROM project_stage s
JOIN setting t ON t.key = 'handover_days'
LEFT JOIN project_stage h ON h.project = s.project AND h.stage = '管护'
WHERE s.stage = '竣工验收'
  AND days(s.date, coalesce(h.date, (SELECT max(date) FROM project_stage))) > t.value
