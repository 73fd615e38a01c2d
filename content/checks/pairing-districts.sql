-- title: 结对帮扶的经济强区个数要符合规定
-- title-en: As many rich districts give aid as were set
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {year} 年有 {found} 个区结对帮扶，应为 {expected} 个
-- message-en: in {year} {found} districts gave aid, {expected} are set
-- column: district
-- hint: 核对结对区
SELECT a._source, min(a._row) AS _row, a.year, a.district, count(DISTINCT a.district) AS found, CAST(s.value AS INTEGER) AS expected
FROM pairing a JOIN setting s ON s.key = 'rich_districts'
GROUP BY a.year HAVING found <> s.value
