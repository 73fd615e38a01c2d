-- title: 到户名单期满要撤下
-- severity: error
-- basis: 个人信息保护法第十九条
-- message: {notice} 的名单 {public_until} 才撤下，公示在 {ends} 结束
-- column: public_until
SELECT l.*, n.ends
FROM notice_list l JOIN notice n ON n.id = l.notice
WHERE l.public_until > n.ends OR l.published < n.published
