-- title: 从一份资金中拨付的不能超过它的总额
-- title-en: No more is paid out of an allocation than its total
-- severity: error
-- basis: 专款专用
-- message: {doc_no} 总额 {total|wan} 万元，已从中拨付 {paid|wan} 万元
-- message-en: {doc_no}: the total is {total|wan} 万元, but {paid|wan} 万元 were paid
-- column: total
-- hint: 核对拨付台账里的资金来源编号，以及金额单位（元）
SELECT a.*, (SELECT sum(p.amount) FROM payment p WHERE p.allocation = a.id) AS paid
FROM allocation a
WHERE paid > a.total
