-- title: 同一指标有两个数要写明口径
-- title-en: Where one indicator has two values the difference is explained
-- severity: warning
-- basis: 一项数据不能数出多门
-- message: 指标 {indicator} {year} 年有 {actual} 和 {other} 两个合计数，这一条没有说明口径
-- message-en: {indicator} {year} has the totals {actual} and {other}, but this one is not explained
-- column: note
-- hint: 写明两个数各从哪里来、口径有何不同；能确定的只留一个
WITH total AS (SELECT o.* FROM observation o
  WHERE EXISTS (SELECT 1 FROM word w WHERE w.kind = '合计口径' AND instr(o.scope, w.word) > 0))
SELECT a.*, b.actual AS other
FROM total a JOIN total b ON b.indicator = a.indicator AND b.year = a.year AND b.place = a.place AND b.actual <> a.actual
WHERE a.note IS NULL
GROUP BY a.id
