-- title: 收录日期不能早于文件的发布日期
-- title-en: A document is not listed before it was issued
-- severity: error
-- basis: 数据一致性
-- message: 《{title}》{first} 成文或发布，收录日期却是 {listed}
-- message-en: {slug} is of {first}, but was listed on {listed}
-- column: listed
-- hint: 核对成文日期、发布日期和收录日期
SELECT p.*, coalesce(issued, written) AS first FROM policy p WHERE listed < coalesce(issued, written)
