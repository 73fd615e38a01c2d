-- title: 问题要在期限内整改销号
-- title-en: What was found is put right in time
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {id} 应在 {due} 前整改，{outcome}
-- message-en: {id} was due on {due} and not closed in time
-- column: due
-- hint: 整改完成的填写销号日期；确需延期的，写明批准的新期限
SELECT r.*, CASE WHEN closed IS NULL THEN '到 ' || :as_of || ' 还没有销号' ELSE closed || ' 才销号' END AS outcome
FROM rectification r WHERE min(coalesce(closed, :as_of), :as_of) > due
