-- title: 调研年度要与日期相符
-- title-en: The year of a visit agrees with its date
-- severity: error
-- basis: 数据一致性
-- message: {id} 的日期是 {date}，年度写作 {year}
-- message-en: {id} is of {date}, but its year is {year}
-- column: year
-- hint: 核对日期和年度
SELECT * FROM visit WHERE year <> CAST(substr(date, 1, 4) AS INTEGER)
