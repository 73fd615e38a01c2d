-- title: 公开前要有审核记录
-- title-en: What must be reviewed before it is published has a record of that
-- severity: error
-- basis: 政府信息公开条例（2019）第十七条
-- message: {title} 在 {published} 发布，没有公开前的审核记录
-- message-en: {id} was published on {published} without a record of a review
-- column: id
-- hint: 补一条审核记录；哪些类型要审核，写在 content/rules.yaml 的 notices
SELECT n.* FROM notice n JOIN notice_rule r ON r.type = n.type AND r.level = n.level
WHERE r.review AND CAST(substr(n.published, 1, 4) AS INTEGER) >= (SELECT value FROM setting WHERE key = 'review_since')
  AND NOT EXISTS (SELECT 1 FROM review v WHERE v.notice = n.id)
