-- title: 从一份资金中拨付的不能超过它的总额
-- severity: error
-- basis: 专款专用
-- message: {doc_no} 总额 {total|wan} 万元，已从中拨付 {paid|wan} 万元
-- column: total
SELECT a.*, (SELECT sum(p.amount) FROM payment p WHERE p.allocation = a.id) AS paid
FROM allocation a
WHERE paid > a.total
