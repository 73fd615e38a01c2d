-- title: 公告公示的监督单位要在监督单位名录里，而且当时有效
-- title-en: The supervisor of a notice is in the register, and valid on that day
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {title} 的监督单位“{supervisor}”在 {published} 不在监督单位名录里
-- message-en: {id}: the supervisor {supervisor} is not in the register on {published}
-- column: supervisor
-- hint: 核对单位名称；新设的监督单位先登记到监督单位名录
SELECT n.* FROM notice n
LEFT JOIN supervision_unit s ON s.name = n.supervisor
  AND n.published >= s.valid_from AND n.published <= coalesce(s.valid_until, '9999')
WHERE s.name IS NULL AND n.published >= (SELECT min(valid_from) FROM supervision_unit)
  AND n.supervisor NOT IN (SELECT word FROM word WHERE kind = '占位')
