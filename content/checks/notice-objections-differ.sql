-- title: 公示结果要与收到的异议件数相符
-- title-en: The result of a notice agrees with the number of objections
-- severity: error
-- basis: 数据一致性
-- message: {title} 的公示结果是“{result}”，收到异议 {objections} 件
-- message-en: {id}: the result is {result}, but there are {objections} objections
-- column: objections
-- hint: 核对异议登记；有异议的写明核实处理的结果
SELECT * FROM notice WHERE (result = '无异议') <> (objections = 0)
