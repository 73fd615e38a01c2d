-- title: 一个数几次改动，要从上一次改成的数改起
-- title-en: A revision goes on from the one before
-- severity: error
-- basis: 数据一致性
-- message: {id} 的原数是 {old}，上一次改成的是 {before}
-- message-en: {id} has the old value {old}, the revision before ended at {before}
-- column: old
-- hint: 核对改动的日期和两个数
SELECT * FROM (
  SELECT r.*, lag(new) OVER (PARTITION BY "table", key, "column" ORDER BY date, id) AS before FROM revision r)
WHERE before <> old
