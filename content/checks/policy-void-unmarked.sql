-- title: 失效的文件要标明
-- title-en: A document that is no longer in force is marked as such
-- severity: error
-- basis: 国办发〔2017〕47号
-- message: 《{title}》已{why}，有效性仍写作“{validity}”
-- message-en: {slug} is {why}, but its validity is {validity}
-- column: validity
-- hint: 有效性改为“失效”或“已修订”
SELECT p.*, CASE WHEN p.expires < :as_of THEN '在 ' || p.expires || ' 失效' ELSE '被《' || b.title || '》代替' END AS why
FROM policy p LEFT JOIN policy b ON b.slug = p.replaced_by AND coalesce(b.effective, b.issued, b.listed) <= :as_of
WHERE p.validity IN ('有效', '未标注') AND (p.expires < :as_of OR b.slug IS NOT NULL)
