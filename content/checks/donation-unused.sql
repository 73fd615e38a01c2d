-- title: 慈善一日捐的收入要全部用于扶贫
-- title-en: All that the yearly collection brings is used
-- severity: error
-- basis: 三年行动的意见（2018）
-- message: {program} {year} 年收入 {income|wan} 万元，支出 {used|wan} 万元，还有 {rest|wan} 万元没有使用
-- message-en: {program} {year}: of {income|wan} 万元 only {used|wan} 万元 were used
-- hint: 登记全部支出；未使用的写明安排
SELECT d._source, d._row, d.program, d.year, d.income, coalesce(u.used, 0) AS used, d.income - coalesce(u.used, 0) AS rest
FROM (SELECT _source, max(_row) AS _row, program, year, sum(amount) AS income FROM donation
  WHERE program = '慈善一日捐' GROUP BY program, year) d
LEFT JOIN (SELECT program, year, sum(amount) AS used FROM donation_use GROUP BY program, year) u
  ON u.program = d.program AND u.year = d.year
WHERE d.year || '-12-31' < :as_of AND d.income > coalesce(u.used, 0)
