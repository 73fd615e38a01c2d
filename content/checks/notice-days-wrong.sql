-- title: 公示天数要与起止日期相符
-- severity: error
-- basis: 数据一致性
-- message: {title}：{starts} 至 {ends} 是 {shown} 天，台账写作 {days} 天
-- column: days
SELECT n.*, days(n.starts, n.ends) + 1 AS shown
FROM notice n
WHERE n.days <> days(n.starts, n.ends) + 1 OR n.starts < n.published
