-- title: 比率在 0 与 100 之间
-- title-en: A rate lies between 0 and 100
-- severity: error
-- basis: 数据一致性
-- message: 指标 {indicator} {year} 年的比率是 {actual}%
-- message-en: the rate {indicator} {year} is {actual} %
-- column: actual
-- hint: 核对分子、分母和小数点
SELECT o.* FROM observation o JOIN indicator i ON i.id = o.indicator WHERE i.unit = '%' AND NOT o.actual BETWEEN 0 AND 100
