-- title: 各级财政扶贫资金不得少于上一年度
-- title-en: The funds of a level do not fall from year to year
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {level}级 {year} 年安排 {planned|wan} 万元，少于上一年度的 {before|wan} 万元
-- message-en: {level} {year}: {planned|wan} 万元 are less than the {before|wan} 万元 of the year before
-- column: planned
-- hint: 核对两年的安排数；确实减少的，在备注中说明并报告
SELECT f.*, b.planned AS before
FROM fund_year f JOIN fund_year b ON b.level = f.level AND b.year = f.year - 1
WHERE f.planned < b.planned
