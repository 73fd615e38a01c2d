-- title: 不公开详情的问题，公开的文字里不能写详情
-- title-en: What may not be told is not in the public text
-- severity: error
-- basis: 政府信息公开条例（2019）第十五条
-- message: {id} 不公开详情，{problem}
-- message-en: the detail of {id} may not be public, but is not kept apart
-- column: issue
-- hint: 详情写在“内部情况”，“问题”和“整改措施”只写类别和进度
SELECT r.*, CASE WHEN detail IS NULL THEN '却没有填写内部情况' ELSE '公开的文字里却写了' END AS problem
FROM rectification r WHERE NOT public AND (detail IS NULL OR instr(issue || measure, detail) > 0)
