-- title: 集中供养率到 2020 年要达到目标
-- title-en: The rate of those in care reaches its target by 2020
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {name} {year} 年集中供养率 {actual}%，没有达到 {least}%
-- message-en: {name} {year}: {actual} % are in care, the target is {least} %
-- column: actual
-- hint: 核对分子和分母；确实没有达到的，说明原因
SELECT o.*, p.name, CAST(s.value AS INTEGER) AS least
FROM observation o JOIN place p ON p.code = o.place
JOIN setting s ON s.key = 'support_rate' JOIN setting y ON y.key = 'period_until'
WHERE o.indicator = 'R05' AND o.year >= y.value AND o.actual < s.value
