-- title: 使用法定计量单位和规范写法
-- title-en: Units are the legal ones and written as the standard says
-- severity: warning
-- basis: GB 3100—1993
-- message: {what} 里写作“{found}”，应写作“{instead}”
-- message-en: {what} writes {found}, which should be {instead}
-- hint: 面积用平方米、平方公里，质量用千克、吨；亩只用于土地面积
SELECT p.*, w.instead, find(p.text, w.word) AS found FROM prose p CROSS JOIN word w ON w.kind = '单位写法'
WHERE find(p.text, w.word) IS NOT NULL
