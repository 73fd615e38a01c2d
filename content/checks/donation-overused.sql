-- title: 慈善资金的支出不能超过收入
-- title-en: No more donated money is used than was received
-- severity: error
-- basis: 慈善法
-- message: {program} {year} 年收入 {income|wan} 万元，支出 {used|wan} 万元
-- message-en: {program} {year}: {income|wan} 万元 were received, {used|wan} 万元 used
-- hint: 核对捐赠和使用两张台账
SELECT u._source, u._row, u.program, u.year, u.used, coalesce(d.income, 0) AS income
FROM (SELECT _source, max(_row) AS _row, program, year, sum(amount) AS used FROM donation_use GROUP BY program, year) u
LEFT JOIN (SELECT program, year, sum(amount) AS income FROM donation GROUP BY program, year) d
  ON d.program = u.program AND d.year = u.year
WHERE u.used > coalesce(d.income, 0)
