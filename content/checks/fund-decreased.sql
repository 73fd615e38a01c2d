-- title: 各级财政扶贫资金不得少于上一年度
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {level}级 {year} 年安排 {planned|wan} 万元，少于上一年度的 {before|wan} 万元
-- column: planned
SELECT f.*, b.planned AS before
FROM fund_year f JOIN fund_year b ON b.level = f.level AND b.year = f.year - 1
WHERE f.planned < b.planned
