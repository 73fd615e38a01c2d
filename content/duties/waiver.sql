-- title: 处理到期的例外
-- basis: 数据一致性
-- message: 规则 {rule} 对 {row} 的例外在 {until} 到期，改正或重新报批
SELECT w.*, w.until AS due FROM waiver w WHERE w.until >= :as_of ORDER BY w.until
