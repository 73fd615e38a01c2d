-- title: 全市的比率要在各区（市）之间
-- title-en: The rate of the city lies between those of its counties
-- severity: error
-- basis: 数据一致性
-- message: 指标 {indicator} {year} 年全市是 {actual}，各区（市）在 {least} 与 {most} 之间
-- message-en: {indicator} {year}: the city has {actual}, its counties lie between {least} and {most}
-- column: actual
-- hint: 核对全市和各区（市）的数
SELECT t.*, c.least, c.most
FROM observation t JOIN place p ON p.code = t.place AND p.kind = '市'
JOIN indicator i ON i.id = t.indicator AND i.unit = '%'
JOIN (SELECT o.indicator, o.year, min(o.actual) AS least, max(o.actual) AS most
  FROM observation o JOIN place q ON q.code = o.place AND q.kind = '区市' GROUP BY o.indicator, o.year) c
  ON c.indicator = t.indicator AND c.year = t.year
WHERE t.scope = '全市' AND (t.actual < c.least OR t.actual > c.most)
