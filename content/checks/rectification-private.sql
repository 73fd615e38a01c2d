-- title: 不能公开的问题不填公开日期
-- title-en: What may not be published has no day of publication
-- severity: error
-- basis: 政府信息公开条例（2019）第十五条
-- message: {id} 标为不能公开，却填了公开日期 {published}
-- message-en: {id} may not be public, but has the day of publication {published}
-- column: published
-- hint: 删去公开日期，或者核对“可以公开”
SELECT * FROM rectification WHERE NOT public AND published IS NOT NULL
