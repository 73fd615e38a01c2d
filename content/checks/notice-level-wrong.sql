-- title: 公告公示由规定的层级发布
-- title-en: A notice is published at the level that must publish it
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {title} 是{type}，由{level}发布，应由{levels}发布
-- message-en: {id} is a {type} of the level {level}, but it should be {levels}
-- column: level
-- hint: 核对公开层级；确有这种公告公示的，在 content/rules.yaml 的 notices 加一行
SELECT n.*, coalesce((SELECT group_concat(r.level, '、') FROM notice_rule r WHERE r.type = n.type), '规定的单位') AS levels
FROM notice n LEFT JOIN notice_rule r ON r.type = n.type AND r.level = n.level
WHERE r.type IS NULL AND n.level IS NOT NULL
