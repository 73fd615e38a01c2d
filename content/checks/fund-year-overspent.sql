-- title: 年度支出不能超过安排
-- title-en: No more is spent in a year than was planned
-- severity: error
-- basis: 预算管理
-- message: {year} 年{level}级支出 {spent|wan} 万元，超过安排的 {planned|wan} 万元
-- message-en: {level} {year}: {spent|wan} 万元 were spent, {planned|wan} 万元 planned
-- column: spent
-- hint: 核对支出数；上年结转的支出不算在当年安排之内
SELECT * FROM fund_year WHERE spent > planned
