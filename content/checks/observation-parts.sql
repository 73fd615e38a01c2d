-- title: 合计要等于各部分之和
-- title-en: A total is the sum of its parts
-- severity: error
-- basis: 一项数据不能数出多门
-- message: 指标 {indicator} {year} 年合计 {actual}，各部分相加是 {parts}
-- message-en: {indicator} {year}: the total is {actual}, its parts add up to {parts}
-- column: actual
-- hint: 核对各部分，或者写明合计里还有什么
SELECT t.*, round(sum(p.actual), 4) AS parts
FROM observation t JOIN observation p ON p.indicator = t.indicator AND p.year = t.year AND p.place = t.place AND p.id <> t.id
WHERE t.scope = '合计'
  AND NOT EXISTS (SELECT 1 FROM word w WHERE w.kind = '合计口径' AND instr(p.scope, w.word) > 0)
GROUP BY t.id HAVING abs(sum(p.actual) - t.actual) > 0.005
