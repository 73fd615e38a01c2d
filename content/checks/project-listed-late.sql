-- title: 先入库公开、后立项
-- title-en: A project is public in the library before it is approved
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {id} {name} 在 {date} 立项，{listed} 才入库公开
-- message-en: {id} was approved on {date}, but listed on {listed}
-- column: listed
-- hint: 核对入库公开日期和立项日期；没有入库的项目不能安排资金
SELECT p.*, s.date FROM project p JOIN project_stage s ON s.project = p.id AND s.stage = '立项'
WHERE p.listed > s.date
