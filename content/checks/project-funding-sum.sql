-- title: 项目各项资金来源要等于资金规模
-- title-en: The sources of a project add up to its budget
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {id} {name}：资金规模 {budget|wan} 万元，各项来源合计 {sources|wan} 万元
-- message-en: {id}: the budget is {budget|wan} 万元, its sources add up to {sources|wan} 万元
-- column: budget
-- hint: 对照批复文件核对各级资金和自筹资金
SELECT p.*, p.fund_central + p.fund_province + p.fund_city + p.fund_county + p.fund_other AS sources
FROM project p
WHERE p.budget <> sources
