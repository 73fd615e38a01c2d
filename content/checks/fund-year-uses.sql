-- title: 年度安排数要等于各项用途之和
-- title-en: The plan of a year is the sum of its uses
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {year} 年{level}级安排 {planned|wan} 万元，各项用途合计 {uses|wan} 万元
-- message-en: {level} {year}: {planned|wan} 万元 were planned, the uses add up to {uses|wan} 万元
-- column: planned
-- hint: 核对年度汇总各用途的数
SELECT f.*, f.industry + f.employment + f.security + f.infrastructure + f.other AS uses
FROM fund_year f
WHERE f.planned <> uses
