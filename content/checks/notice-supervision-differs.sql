-- title: 公告公示的监督地址和电话要与监督单位名录一致
-- title-en: The supervisor's address and telephone agree with the register
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {title}：{supervisor}的地址和电话写作 {address}、{phone}，名录里是 {right_address}、{right_phone}
-- message-en: {id}: {supervisor} is at {right_address}, {right_phone}, not {address}, {phone}
-- column: phone
-- hint: 照名录改正；电话变更的，先在名录里登记新号码和生效日期
SELECT n.*, s.address AS right_address, s.phone AS right_phone
FROM notice n JOIN supervision_unit s ON s.name = n.supervisor
  AND n.published >= s.valid_from AND n.published <= coalesce(s.valid_until, '9999')
WHERE s.address <> n.address OR s.phone <> n.phone
