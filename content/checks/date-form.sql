-- title: 日期写作“2018年5月1日”
-- title-en: Dates are written in full
-- severity: warning
-- basis: GB/T 15835—2011
-- message: {what} 里写作“{found}”，应写作“{instead}”的样子
-- message-en: {what} writes {found}, which should look like {instead}
-- hint: 年份写四位数，月、日用阿拉伯数字
SELECT p.*, w.instead, find(p.text, w.word) AS found FROM prose p CROSS JOIN word w ON w.kind = '日期写法'
WHERE find(p.text, w.word) IS NOT NULL
