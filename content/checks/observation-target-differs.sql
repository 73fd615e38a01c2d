-- title: 指标的目标值要与目标任务一致
-- title-en: The target of an indicator agrees with the commitment
-- severity: error
-- basis: 数据一致性
-- message: 指标 {indicator} {year} 年的目标值是 {target}，任务 {commitment} 的目标值是 {expected}
-- message-en: {indicator} {year} has the target {target}, the commitment {commitment} says {expected}
-- column: target
-- hint: 核对三年行动的意见里的数
SELECT o.*, c.id AS commitment, c.target AS expected
FROM observation o JOIN commitment c ON c.indicator = o.indicator AND c.kind = '数量' AND c.frequency = '一次'
WHERE o.year = CAST(substr(c.deadline, 1, 4) AS INTEGER) AND o.target IS NOT NULL AND o.target <> c.target
