-- title: 大事记标题不要太长
-- title-en: The title of an entry of the chronicle is not too long
-- severity: warning
-- basis: 年鉴编写要求
-- message: {id} 的标题有 {length} 字，最多 {most} 字
-- message-en: the title of {id} has {length} characters, at most {most} are allowed
-- column: title
-- hint: 直接陈述一件事，不用修饰语
SELECT c.*, length(c.title) AS length, CAST(s.value AS INTEGER) AS most
FROM chronicle c JOIN setting s ON s.key = 'chronicle_title_length'
WHERE length(c.title) > s.value
