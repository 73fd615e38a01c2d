-- title: 第一书记以外的岗位不写姓名
-- title-en: Only first secretaries are named
-- severity: error
-- basis: 个人信息保护法第六条
-- message: {id} 是{post}，不应写姓名
-- message-en: {id} is a {post} and must not be named
-- column: name
-- hint: 删去姓名，只写岗位和人数
SELECT * FROM cadre WHERE post <> '第一书记' AND name IS NOT NULL
