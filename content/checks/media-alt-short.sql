-- title: 替代文字要说清画面
-- title-en: The alternative text tells what is to be seen
-- severity: warning
-- basis: 无障碍环境建设法（2023）第三十二条
-- message: {id} 的替代文字只有 {length} 字：{alt}
-- message-en: the alternative text of {id} has {length} characters only
-- column: alt
-- hint: 写谁、在哪里、做什么，不写“图片”“照片”
SELECT m.*, length(m.alt) AS length FROM media m JOIN setting s ON s.key = 'alt_length'
WHERE length(m.alt) < s.value
