-- title: 指标完成值修订、更正以后，台账里是新的数
-- title-en: The ledger has what an observation was revised to
-- severity: error
-- basis: 数据一致性
-- message: {id} 把 {key} 改成 {new}，台账里是 {actual}
-- message-en: {id} revised {key} to {new}, the ledger has {actual}
-- column: new
-- hint: 指标完成值和修订记录要一起改
SELECT * FROM (
  SELECT r.*, o.actual, row_number() OVER (PARTITION BY r.key ORDER BY r.date DESC, r.id DESC) AS latest
  FROM revision r LEFT JOIN observation o ON o.id = r.key
  WHERE r."table" = 'observation' AND r."column" = 'actual')
WHERE latest = 1 AND actual IS NOT CAST(new AS REAL)
