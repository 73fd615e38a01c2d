-- title: 公示天数要与起止日期相符
-- title-en: The days of a notice agree with its dates
-- severity: error
-- basis: 数据一致性
-- message: {title}：{starts} 至 {ends} 是 {shown} 天，台账写作 {days} 天
-- message-en: {id}: {starts} to {ends} are {shown} days, not {days}
-- column: days
-- hint: 首日和末日都算在内
SELECT n.*, days(n.starts, n.ends) + 1 AS shown FROM notice n WHERE n.days <> days(n.starts, n.ends) + 1
