-- title: 明细的公开日期要与分配结果相同
-- title-en: The rows of an allocation are published with it
-- severity: error
-- basis: 数据一致性
-- message: {allocation} 的明细公开日期是 {published}，分配结果的公开日期是 {expected}
-- message-en: a row of {allocation} is published on {published}, the allocation on {expected}
-- column: published
-- hint: 把明细的公开日期改成分配结果的公开日期
SELECT r.*, a.published AS expected
FROM allocation_row r JOIN allocation a ON a.id = r.allocation
WHERE r.published <> a.published
