-- title: 名单户数要与名单相符
-- severity: error
-- basis: 数据一致性
-- message: {title}：名单有 {found} 户，公告写作 {list_count} 户
-- column: list_count
SELECT n.*, (SELECT count(*) FROM notice_list l WHERE l.notice = n.id) AS found
FROM notice n
WHERE found <> coalesce(n.list_count, 0)
