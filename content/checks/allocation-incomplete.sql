-- title: 资金分配结果要写明资金名称、分配原则和分配明细
-- title-en: An allocation names its fund, its principle and its rows
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {doc_no} 缺少{missing}
-- message-en: {doc_no} lacks {missing}
-- hint: 写出实际内容，不写“待定”“略”；分到哪里、各多少，逐行填在资金分配明细里
SELECT * FROM (
  SELECT a.*, ltrim(CASE WHEN a.fund_name IN (SELECT word FROM word WHERE kind = '占位') THEN '、资金名称' ELSE '' END
    || CASE WHEN a.principle IN (SELECT word FROM word WHERE kind = '占位') THEN '、分配原则' ELSE '' END
    || CASE WHEN NOT EXISTS (SELECT 1 FROM allocation_row r WHERE r.allocation = a.id) THEN '、分配明细' ELSE '' END,
    '、') AS missing
  FROM allocation a
) WHERE missing <> ''
