-- title: 影像要写明作者和权利
-- title-en: An image names its author and its rights
-- severity: error
-- basis: 著作权法
-- message: {id} 没有写明{missing}
-- message-en: {id} does not name its author or its rights
-- hint: 写作者姓名或单位，以及谁同意怎样使用
WITH bad(word) AS (SELECT word FROM word WHERE kind = '占位')
SELECT m.*, CASE WHEN m.author IN bad THEN '作者' ELSE '权利' END AS missing
FROM media m WHERE m.author IN bad OR m.rights IN bad
