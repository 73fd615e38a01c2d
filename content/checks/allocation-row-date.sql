-- title: 明细的公开日期要与分配结果相同
-- severity: error
-- basis: 数据一致性
-- message: {allocation} 的明细公开日期是 {published}，分配结果的公开日期是 {expected}
-- column: published
SELECT r.*, a.published AS expected
FROM allocation_row r JOIN allocation a ON a.id = r.allocation
WHERE r.published <> a.published
