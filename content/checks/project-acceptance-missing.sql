-- title: 竣工后要公开检查验收结果和管护单位
-- title-en: What was accepted tells the result, and who maintains it
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {id} {name} 已进入“{stage}”，没有写明{missing}
-- message-en: {id} is in the stage {stage}, but does not say {missing}
-- hint: 填写验收结论；进入管护以后写明管护责任单位
WITH bad(word) AS (SELECT word FROM word WHERE kind = '占位')
SELECT * FROM (
  SELECT p.*, ltrim(CASE WHEN p.acceptance IS NULL OR p.acceptance IN bad THEN '、检查验收结果' ELSE '' END
    || CASE WHEN p.stage <> '竣工验收' AND (p.manager IS NULL OR p.manager IN bad) THEN '、管护责任单位' ELSE '' END,
    '、') AS missing
  FROM project p WHERE p.stage IN ('竣工验收', '管护', '收益分配')
) WHERE missing <> ''
