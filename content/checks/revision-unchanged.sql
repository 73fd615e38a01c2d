-- title: 修订和更正要真的改了数
-- title-en: A revision changes a figure
-- severity: error
-- basis: 数据一致性
-- message: {id} 的原数和新数都是 {old}
-- message-en: {id} has {old} as the old value and as the new one
-- column: new
-- hint: 没有改数就删去这一行
SELECT * FROM revision WHERE old = new
