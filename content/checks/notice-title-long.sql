-- title: 公告公示标题不要太长
-- title-en: The title of a notice is not too long
-- severity: warning
-- basis: 示例规定
-- message: {id} 的标题有 {length} 字，最多 {most} 字
-- message-en: the title of {id} has {length} characters, at most {most} are allowed
-- column: title
-- hint: 标题写明地区、年度、事项；其他写进正文
SELECT n.*, length(n.title) AS length, CAST(s.value AS INTEGER) AS most
FROM notice n JOIN setting s ON s.key = 'notice_title_length'
WHERE length(n.title) > s.value
