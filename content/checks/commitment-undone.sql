-- title: 事项任务到期要完成
-- title-en: A commitment to do something is done by its deadline
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {id} {title}：{deadline} 到期，{outcome}
-- message-en: {id} was due on {deadline} and is not done
-- column: deadline
-- hint: 完成的登记一条“完成”的进展；确实没有完成的，说明原因和下一步
SELECT c.*, coalesce(r.first || ' 才完成', '还没有完成') AS outcome
FROM commitment c
JOIN (SELECT commitment, min(CASE WHEN done THEN date END) AS first FROM commitment_record GROUP BY commitment) r
  ON r.commitment = c.id
WHERE c.kind = '事项' AND c.frequency = '一次' AND min(coalesce(r.first, :as_of), :as_of) > c.deadline
