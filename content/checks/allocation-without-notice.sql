-- title: 每份资金分配结果都要有公告
-- title-en: Every allocation has its notice
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {doc_no} 没有对应的资金分配结果公告
-- message-en: {doc_no} has no notice of the allocation
-- column: id
-- hint: 在公告公示台账中补一条，类型为“资金分配结果公告”，并填写资金分配编号
SELECT a.* FROM allocation a
WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.allocation = a.id AND n.published <= a.published)
