-- title: 替代文字不能只重复说明
-- title-en: The alternative text does not repeat the caption
-- severity: warning
-- basis: 无障碍环境建设法（2023）第三十二条
-- message: {id} 的替代文字与说明相同：{alt}
-- message-en: the alternative text of {id} is its caption
-- column: alt
-- hint: 说明写这是什么事，替代文字写画面里有什么
SELECT * FROM media WHERE alt = caption
