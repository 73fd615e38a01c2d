-- title: 村集体收入到期要达到门槛
-- title-en: The income of every village reaches the threshold by the set year
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {name} {year} 年集体收入 {income|wan} 万元，没有达到 {least} 万元
-- message-en: {name} {year}: the income of {income|wan} 万元 is below {least} 万元
-- column: income
-- hint: 在未达标清单中公开原因和措施
SELECT v.*, p.name, CAST(s.value AS INTEGER) AS least
FROM village_year v JOIN place p ON p.code = v.place
JOIN setting s ON s.key = 'village_income' JOIN setting y ON y.key = 'income_year'
WHERE v.year = y.value AND v.income < s.value * 1000000 AND v.year || '-12-31' < :as_of
