-- title: 会议季度要与日期相符
-- title-en: The quarter of a meeting agrees with its date
-- severity: error
-- basis: 数据一致性
-- message: {id} 的日期是 {date}，季度写作 {quarter}
-- message-en: {id} is of {date}, but its quarter is {quarter}
-- column: quarter
-- hint: 核对日期和季度
SELECT * FROM meeting
WHERE quarter <> substr(date, 1, 4) || 'Q' || ((CAST(substr(date, 6, 2) AS INTEGER) + 2) / 3)
