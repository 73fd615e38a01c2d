-- title: 2016 年以来的项目都要排查
-- title-en: Every project since 2016 is reviewed
-- severity: warning
-- basis: 三年行动的意见（2018）
-- message: {id} {name} 是 {year} 年的项目，没有排查结果
-- message-en: {id} is of {year}, but was not reviewed
-- column: grade
-- hint: 填写排查成效
SELECT p.* FROM project p
JOIN setting a ON a.key = 'review_from' JOIN setting b ON b.key = 'review_until' JOIN setting c ON c.key = 'review_year'
WHERE p.year BETWEEN a.value AND b.value AND p.grade IS NULL
  AND CAST(substr(:as_of, 1, 4) AS INTEGER) > c.value
