-- title: 集体收入是否达到门槛要填对
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {place} {year} 年集体收入 {income|wan} 万元，“达到”一栏填写有误，或者没有写帮扶措施
-- column: reached
SELECT v.*
FROM village_year v JOIN setting s ON s.key = 'village_income'
WHERE v.reached <> (v.income >= s.value * 1000000) OR (NOT v.reached AND v.measure IS NULL)
