-- title: 年度项目计划要写明补助标准、实施单位、责任人和资金来源
-- title-en: The plan of a year names subsidy, implementer, who answers for it, and sources
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {id} {name} 已列入计划，没有写明{missing}
-- message-en: {id} is planned, but does not say {missing}
-- hint: 列入年度计划之前写明；责任人只写职务
WITH bad(word) AS (SELECT word FROM word WHERE kind = '占位')
SELECT * FROM (
  SELECT p.*, ltrim(CASE WHEN p.subsidy_standard IN bad THEN '、补助标准' ELSE '' END
    || CASE WHEN p.implementer IN bad THEN '、实施单位' ELSE '' END
    || CASE WHEN p.responsible_post IN bad THEN '、责任人' ELSE '' END
    || CASE WHEN p.fund_central + p.fund_province + p.fund_city + p.fund_county + p.fund_other = 0
      THEN '、资金来源' ELSE '' END, '、') AS missing
  FROM project p WHERE p.stage <> '储备'
) WHERE missing <> ''
