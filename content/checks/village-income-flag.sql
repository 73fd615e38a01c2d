-- title: 集体收入是否达到门槛要填对
-- title-en: Whether a village reached the threshold is told rightly
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {place} {year} 年集体收入 {income|wan} 万元，“达到”一栏填写有误
-- message-en: {place} {year}: with {income|wan} 万元 the flag is wrong
-- column: reached
-- hint: 收入不低于 5 万元的填“是”
SELECT v.* FROM village_year v JOIN setting s ON s.key = 'village_income'
WHERE v.reached <> (v.income >= s.value * 1000000)
