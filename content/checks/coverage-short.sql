-- title: 全覆盖的任务到 2020 年要达到 100%
-- title-en: What is to cover all covers all by 2020
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {name} {year} 年“{title}”是 {actual}%，目标是 {target}%
-- message-en: {name} {year}: {indicator} is {actual} %, the target is {target} %
-- column: actual
-- hint: 核对数据；确实没有覆盖的，说明原因和下一步
SELECT o.*, p.name, i.name AS title
FROM observation o JOIN indicator i ON i.id = o.indicator AND i.unit = '%'
JOIN place p ON p.code = o.place JOIN setting y ON y.key = 'period_until'
WHERE o.target = 100 AND o.year >= y.value AND o.actual < o.target
