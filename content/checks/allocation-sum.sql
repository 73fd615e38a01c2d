-- title: 资金分配明细要等于总额
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {doc_no} 总额 {total|wan} 万元，明细合计 {rows_total|wan} 万元
-- column: total
SELECT a.*, (SELECT coalesce(sum(r.amount), 0) FROM allocation_row r WHERE r.allocation = a.id) AS rows_total
FROM allocation a
WHERE a.total <> rows_total
