-- title: 公告公示不少于规定天数
-- title-en: A notice is up for at least the set days
-- severity: error
-- basis: 国开办发〔2018〕11号第四条
-- message: {title}：{starts} 至 {ends} 只有 {shown} {least_unit}，{level}的{type}不少于 {least} {least_unit}
-- message-en: {id}: {starts} to {ends} are {shown} {least_unit}, at least {least} are demanded
-- column: ends
-- hint: 延长公示结束日，首日和末日都算在内；时长按类型和层级写在 content/rules.yaml 的 notices
SELECT n.*, r.least, r.unit AS least_unit,
  CASE r.unit WHEN '天' THEN days(n.starts, n.ends) + 1
    ELSE workdays(date(n.starts, '-1 day'), n.ends) END AS shown
FROM notice n JOIN notice_rule r ON r.type = n.type AND r.level = n.level
WHERE shown < r.least
