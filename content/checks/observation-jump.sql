-- title: 比上年变动很大的数要说明
-- title-en: A great change from the year before is explained
-- severity: warning
-- basis: 一项数据不能数出多门
-- message: 指标 {indicator} {year} 年是 {actual}，上年是 {before}，变动超过 {most}%，没有说明
-- message-en: {indicator} {year} is {actual} after {before}, a change of more than {most} %, without a note
-- column: actual
-- hint: 核对单位和小数点；没有错的，在说明里写明原因
SELECT o.*, b.actual AS before, CAST(s.value AS INTEGER) AS most
FROM observation o JOIN observation b ON b.indicator = o.indicator AND b.year = o.year - 1 AND b.place = o.place AND b.scope = o.scope
JOIN setting s ON s.key = 'jump_percent'
WHERE o.note IS NULL AND abs(o.actual - b.actual) * 100 > s.value * abs(b.actual)
