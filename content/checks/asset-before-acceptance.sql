-- title: 竣工验收之后才能移交资产
-- title-en: An asset is handed over after the work was accepted
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: 资产 {id} {handed_over} 移交，项目 {project} {accepted}
-- message-en: {id} was handed over on {handed_over}, before {project} was accepted
-- column: handed_over
-- hint: 核对移交日期和竣工验收日期
SELECT a.*, coalesce(s.date || ' 才竣工验收', '还没有竣工验收') AS accepted
FROM asset a LEFT JOIN project_stage s ON s.project = a.project AND s.stage = '竣工验收'
WHERE s.date IS NULL OR a.handed_over < s.date
