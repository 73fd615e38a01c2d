-- title: 列入年度计划的危房当年完成改造
-- title-en: What is planned for a year is completed in that year
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {id} 列入 {plan_year} 年计划，{outcome}
-- message-en: {id} was planned for {plan_year} and not accepted in that year
-- column: accepted
-- hint: 填写验收日期；确实没有完成的，说明原因
SELECT h.*, CASE WHEN accepted IS NULL THEN '到年底还没有验收' ELSE accepted || ' 才验收' END AS outcome
FROM house h WHERE min(coalesce(accepted, :as_of), :as_of) > plan_year || '-12-31'
