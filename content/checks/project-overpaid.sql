-- title: 项目拨付不能超过资金规模
-- title-en: No more is paid for a project than its budget
-- severity: error
-- basis: 项目资金管理
-- message: {id} {name}：资金规模 {budget|wan} 万元，已拨付 {paid|wan} 万元
-- message-en: {id}: the budget is {budget|wan} 万元, but {paid|wan} 万元 were paid
-- column: budget
-- hint: 核对拨付台账的金额单位（元）和项目台账的单位（万元）
SELECT p.*, (SELECT sum(y.amount) FROM payment y WHERE y.project = p.id) AS paid
FROM project p
WHERE paid > p.budget
