-- title: 同一指标有两个数要写明口径
-- severity: warning
-- basis: 一项数据不能数出多门
-- message: 指标 {indicator} {year} 年有不同的数，{scope} 一条没有说明
-- column: note
SELECT o.*
FROM observation o
WHERE o.cited AND o.note IS NULL AND o.indicator = 'S07'
  AND EXISTS (SELECT 1 FROM observation b
    WHERE b.indicator = o.indicator AND b.year = o.year AND b.place = o.place AND b.actual <> o.actual)
