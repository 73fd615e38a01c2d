-- title: 公示期满要写明结果和收到的异议
-- title-en: A notice that invites objections tells its result when it ends
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {title} 的公示在 {ends} 结束，还没有写明公示结果或者异议件数
-- message-en: {id} ended on {ends}, but its result or the number of objections is missing
-- column: result
-- hint: 填写公示结果和收到异议的件数；没有异议的填“无异议”和 0
SELECT n.* FROM notice n JOIN notice_rule r ON r.type = n.type AND r.level = n.level
WHERE r.objection AND n.ends < :as_of AND (n.result IS NULL OR n.objections IS NULL)
