-- title: 公告公示不少于规定天数
-- severity: error
-- basis: 国开办发〔2018〕11号 第四条
-- message: {title}：{starts} 至 {ends} 只有 {shown} 天，少于 {least} 天
-- column: ends
-- hint: 延长公示结束日，首日和末日都算在内
SELECT n.*, days(n.starts, n.ends) + 1 AS shown, CAST(s.value AS INTEGER) AS least
FROM notice n JOIN setting s ON s.key = 'notice_days'
WHERE days(n.starts, n.ends) + 1 < s.value
