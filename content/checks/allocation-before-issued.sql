-- title: 公开日期不能早于文件的印发日期
-- title-en: An allocation cannot be published before it was issued
-- severity: error
-- basis: 数据一致性
-- message: {doc_no} 印发于 {issued}，公开日期却是 {published}
-- message-en: {doc_no} was issued on {issued}, but published on {published}
-- column: published
-- hint: 核对文件上的印发日期和网页上的发布日期
SELECT * FROM allocation WHERE published < issued
