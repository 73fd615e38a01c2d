-- title: 名单户数要与名单相符
-- title-en: The number of households of a notice agrees with its list
-- severity: error
-- basis: 数据一致性
-- message: {title}：名单有 {found} 户，公告写作 {list_count} 户
-- message-en: {id}: the list has {found} households, the notice says {list_count}
-- column: list_count
-- hint: 核对名单和公告里的户数
SELECT n.*, coalesce(l.found, 0) AS found
FROM notice n LEFT JOIN (SELECT notice, count(*) AS found FROM notice_list GROUP BY notice) l ON l.notice = n.id
WHERE coalesce(l.found, 0) <> coalesce(n.list_count, 0)
