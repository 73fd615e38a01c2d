-- title: 拍到真人的照片和视频要有同意记录
-- title-en: A photograph of people has a record of their consent
-- severity: error
-- basis: 个人信息保护法第二十五条
-- message: {id} 是{kind}，人物是“{people}”，同意记录写作“{consent}”
-- message-en: {id} shows people, but there is no record of their consent
-- column: consent
-- hint: 写谁在哪一天同意公开；没有得到同意的不能发布
SELECT * FROM media
WHERE kind <> '绘图' AND people NOT IN (SELECT word FROM word WHERE kind = '占位')
  AND (consent LIKE '不涉及%' OR consent IN (SELECT word FROM word WHERE kind = '占位') OR find(consent, '[0-9]{4}') IS NULL)
