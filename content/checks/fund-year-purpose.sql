-- title: 年度汇总的各项用途要与分配明细一致
-- title-en: The uses of a year agree with the rows of its allocations
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {year} 年{level}级用于{purpose} {shown|wan} 万元，分配明细合计 {found|wan} 万元
-- message-en: {level} {year}, {purpose}: {shown|wan} 万元 here, {found|wan} 万元 in the rows of the allocations
-- hint: 核对年度汇总和资金分配明细的用途
WITH use(_source, _row, year, level, purpose, shown) AS (
  SELECT _source, _row, year, level, '产业发展', industry FROM fund_year UNION ALL
  SELECT _source, _row, year, level, '就业培训', employment FROM fund_year UNION ALL
  SELECT _source, _row, year, level, '保障救助', security FROM fund_year UNION ALL
  SELECT _source, _row, year, level, '基础设施', infrastructure FROM fund_year UNION ALL
  SELECT _source, _row, year, level, '其他', other FROM fund_year)
SELECT use.*, coalesce(r.amount, 0) AS found
FROM use LEFT JOIN (
  SELECT a.year, a.level, r.purpose, sum(r.amount) AS amount
  FROM allocation_row r JOIN allocation a ON a.id = r.allocation GROUP BY a.year, a.level, r.purpose
) r ON r.year = use.year AND r.level = use.level AND r.purpose = use.purpose
WHERE use.shown <> coalesce(r.amount, 0)
