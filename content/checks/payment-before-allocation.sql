-- title: 资金下达前不能从中拨付
-- title-en: Nothing is paid out of an allocation before it was issued
-- severity: error
-- basis: 专款专用
-- message: 凭证 {id} 在 {paid_on} 拨付，所用资金 {allocation} 到 {issued} 才印发
-- message-en: {id} was paid on {paid_on}, but {allocation} was issued on {issued}
-- column: paid_on
-- hint: 核对拨付日期和资金来源编号
SELECT y.*, a.issued FROM payment y JOIN allocation a ON a.id = y.allocation WHERE y.paid_on < a.issued
