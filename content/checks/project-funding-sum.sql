-- title: 项目各项资金来源要等于资金规模
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {id} {name}：资金规模 {budget|wan} 万元，各项来源合计 {sources|wan} 万元
-- column: budget
SELECT p.*, p.fund_central + p.fund_province + p.fund_city + p.fund_county + p.fund_other AS sources
FROM project p
WHERE p.budget <> sources
