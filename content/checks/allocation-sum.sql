-- title: 资金分配明细要等于总额
-- title-en: The rows of an allocation add up to its total
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {doc_no} 总额 {total|wan} 万元，明细合计 {rows_total|wan} 万元
-- message-en: {doc_no}: the total is {total|wan} 万元, the rows add up to {rows_total|wan} 万元
-- column: total
-- hint: 对照文件附表，找出多写、漏写或者写错的一行
SELECT a.*, (SELECT sum(r.amount) FROM allocation_row r WHERE r.allocation = a.id) AS rows_total
FROM allocation a
WHERE a.total <> rows_total
