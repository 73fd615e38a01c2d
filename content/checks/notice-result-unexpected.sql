-- title: 公告不征求异议，不写公示结果
-- title-en: What does not invite objections has no result
-- severity: warning
-- basis: 国开办发〔2018〕11号
-- message: {title} 是{type}，不征求异议，却写了公示结果“{result}”
-- message-en: {id} is a {type}, which invites no objections, but has the result {result}
-- column: result
-- hint: 核对类型：事前征求意见的是公示，事后告知的是公告
SELECT n.* FROM notice n JOIN notice_rule r ON r.type = n.type AND r.level = n.level
WHERE NOT r.objection AND n.result IS NOT NULL
