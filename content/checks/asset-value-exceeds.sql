-- title: 资产原值不能超过项目资金规模
-- title-en: An asset is worth no more than its project cost
-- severity: error
-- basis: 数据一致性
-- message: 资产 {id} 原值 {original_value|wan} 万元，项目 {project} 的资金规模是 {budget|wan} 万元
-- message-en: {id} is worth {original_value|wan} 万元, but {project} has a budget of {budget|wan} 万元
-- column: original_value
-- hint: 核对原值和单位（万元）
SELECT a.*, p.budget FROM asset a JOIN project p ON p.id = a.project WHERE a.original_value > p.budget
