-- title: 数量任务到期要达到目标值
-- title-en: A commitment in numbers is met by its deadline
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {id} {title}：{deadline} 到期，要求{comparator} {target}，{year} 年完成 {actual}
-- message-en: {id} was due on {deadline} with {target}; in {year} it is {actual}
-- column: deadline
-- hint: 核对完成值；确实没有完成的，在目标任务页上说明原因和下一步
SELECT c.*, o.year, o.actual
FROM commitment c
JOIN (SELECT o.indicator, o.place, max(o.year) AS year FROM observation o JOIN place p ON p.code = o.place AND p.kind = '市'
  GROUP BY o.indicator, o.place) l ON l.indicator = c.indicator
JOIN observation o ON o.indicator = l.indicator AND o.place = l.place AND o.year = l.year
WHERE c.kind = '数量' AND c.frequency = '一次' AND c.deadline < :as_of
  AND CASE c.comparator WHEN '不低于' THEN o.actual < c.target WHEN '高于' THEN o.actual <= c.target
    WHEN '不高于' THEN o.actual > c.target ELSE o.actual <> c.target END
