-- title: 先审核、后公开
-- title-en: A notice is reviewed before it is published
-- severity: error
-- basis: 政府信息公开条例（2019）第十七条
-- message: {notice} 在 {published} 发布，{reviewed} 才审核
-- message-en: {notice} was published on {published} and reviewed on {reviewed}
-- column: reviewed
-- hint: 核对审核日期；确实后补的，补写说明并改进
SELECT v.*, n.published FROM review v JOIN notice n ON n.id = v.notice WHERE v.reviewed > n.published
