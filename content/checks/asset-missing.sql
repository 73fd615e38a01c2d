-- title: 竣工后要办理资产移交登记
-- title-en: What was built is handed over and registered
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: 项目 {project} 于 {date} 竣工，到 {day} 还没有登记资产，超过 {most} 天
-- message-en: {project} was accepted on {date}, but no asset is registered after {most} days
-- column: date
-- hint: 办理移交手续，在扶贫资产台账登记
SELECT s.*, :as_of AS day, CAST(t.value AS INTEGER) AS most
FROM project_stage s JOIN setting t ON t.key = 'handover_days'
WHERE s.stage = '竣工验收' AND days(s.date, :as_of) > t.value
  AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.project = s.project)
