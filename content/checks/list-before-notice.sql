-- title: 到户名单随公示公开
-- title-en: A list of households is not public before its notice
-- severity: error
-- basis: 个人信息保护法第六条
-- message: {notice} 的名单在 {published} 公开，早于公示发布的 {expected}
-- message-en: the list of {notice} is public on {published}, before the notice of {expected}
-- column: published
-- hint: 公开日期改为公示的发布日期
SELECT l.*, n.published AS expected FROM notice_list l JOIN notice n ON n.id = l.notice
WHERE l.published < n.published
