-- title: 同一天不发标题相同的公告公示
-- title-en: No two notices of a day have the same title
-- severity: warning
-- basis: 国办秘函〔2019〕19号
-- message: {id} 与 {first} 的标题、发布日期相同：{title}
-- message-en: {id} and {first} have the same title and day: {title}
-- column: title
-- hint: 重复的删去一件；不是重复的，在标题里写明区别
SELECT n.*, f.first
FROM notice n JOIN (SELECT title, published, min(id) AS first FROM notice
  GROUP BY title, published HAVING count(*) > 1) f ON f.title = n.title AND f.published = n.published
WHERE n.id <> f.first
