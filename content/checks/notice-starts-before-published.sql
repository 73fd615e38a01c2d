-- title: 公示期从发布之日起算
-- title-en: The period of a notice begins no earlier than it is published
-- severity: error
-- basis: 国开办发〔2018〕11号第四条
-- message: {title}：公示从 {starts} 开始，{published} 才发布
-- message-en: {id}: its period begins on {starts}, but it is published on {published}
-- column: starts
-- hint: 公示开始日改为发布日期，或者顺延公示结束日
SELECT * FROM notice WHERE starts < published
