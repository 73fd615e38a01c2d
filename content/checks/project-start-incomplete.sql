-- title: 实施前要写明受益户数和实施期限
-- title-en: Before the work begins its beneficiaries and its dates are known
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {id} {name} 已进入“{stage}”，没有写明{missing}
-- message-en: {id} is in the stage {stage}, but does not say {missing}
-- hint: 实施前公示之前写明受益户数、人数和开工、完工日期
SELECT * FROM (
  SELECT p.*, ltrim(CASE WHEN p.households = 0 OR p.people < p.households THEN '、受益户数和人数' ELSE '' END
    || CASE WHEN p.ends < p.starts THEN '、实施期限' ELSE '' END, '、') AS missing
  FROM project p WHERE p.stage NOT IN ('储备', '立项')
) WHERE missing <> ''
