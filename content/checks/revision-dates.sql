-- title: 改动了公布过的数，当天或以后公布说明
-- title-en: A revision is published when it is made or later
-- severity: error
-- basis: 数据一致性
-- message: {id} 改动于 {date}，公布日期却是 {published}
-- message-en: {id} was made on {date}, but published on {published}
-- column: published
-- hint: 核对两个日期
SELECT * FROM revision WHERE published < date
