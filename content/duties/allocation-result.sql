-- title: 公开资金分配结果
-- basis: 国开办发〔2018〕11号
-- message: 公开 {doc_no} 的分配结果（{issued} 印发，{limit} 个工作日内）
SELECT a.*, d.number AS "limit", add_workdays(a.issued, d.number) AS due
FROM allocation a JOIN deadline_rule d ON d.kind = '资金分配结果'
WHERE a.issued <= :as_of AND a.published > :as_of
ORDER BY due, a.id
