-- title: 各区（市）之和要等于全市
-- title-en: The counties add up to the city
-- severity: error
-- basis: 一项数据不能数出多门
-- message: 指标 {indicator} {year} 年全市 {actual}，{count} 个区（市）合计 {parts}
-- message-en: {indicator} {year}: the city has {actual}, its {count} counties add up to {parts}
-- column: actual
-- hint: 核对各区（市）的数
SELECT t.*, c.parts, c.count
FROM observation t JOIN place p ON p.code = t.place AND p.kind = '市'
JOIN indicator i ON i.id = t.indicator AND i.unit IN ('人', '户', '村', '镇', '个', '万人', '万元', '亿元')
JOIN (SELECT o.indicator, o.year, sum(o.actual) AS parts, count(*) AS count
  FROM observation o JOIN place q ON q.code = o.place AND q.kind = '区市' GROUP BY o.indicator, o.year) c
  ON c.indicator = t.indicator AND c.year = t.year
WHERE t.scope = '全市' AND (c.parts > t.actual + 0.005
  OR (c.count = (SELECT count(*) FROM place WHERE kind = '区市') AND abs(c.parts - t.actual) > 0.005))
