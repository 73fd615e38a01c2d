-- title: 结对帮扶资金不得低于前三年平均
-- title-en: Aid is no less than the mean of the three years before
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {name} {year} 年得到帮扶资金 {amount|wan} 万元，低于前 {years} 年平均的 {mean|wan} 万元
-- message-en: {name} {year}: the aid of {amount|wan} 万元 is below the mean of {mean|wan} 万元
-- column: amount
-- hint: 核对帮扶资金；确实减少的，由结对区补足
SELECT a.*, p.name, CAST(s.value AS INTEGER) AS years,
  CAST((SELECT avg(b.amount) FROM pairing b
    WHERE b.town = a.town AND b.year < a.year AND b.year >= a.year - s.value) AS INTEGER) AS mean
FROM pairing a
JOIN place p ON p.code = a.town
JOIN setting s ON s.key = 'aid_years'
WHERE a.year >= (SELECT value FROM setting WHERE key = 'period_from') AND a.amount < mean
