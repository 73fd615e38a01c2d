-- title: 到户名单期满要撤下
-- title-en: A list of households comes down when its notice ends
-- severity: error
-- basis: 个人信息保护法第十九条
-- message: {notice} 的名单 {public_until} 才撤下，公示在 {ends} 结束
-- message-en: the list of {notice} stays until {public_until}, but the notice ends on {ends}
-- column: public_until
-- hint: 撤下日期不晚于公示结束日
SELECT l.*, n.ends FROM notice_list l JOIN notice n ON n.id = l.notice WHERE l.public_until > n.ends
