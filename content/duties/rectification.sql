-- title: 完成问题整改
-- basis: 三年行动的意见（2018）
-- message: {department}完成 {id} 的整改（{class}）
SELECT r.* FROM rectification r
WHERE r.found <= :as_of AND (r.closed IS NULL OR r.closed > :as_of)
ORDER BY r.due, r.id
