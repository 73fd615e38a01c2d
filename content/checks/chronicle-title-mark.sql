-- title: 大事记标题里不用标点
-- title-en: The title of an entry of the chronicle has no punctuation
-- severity: warning
-- basis: 年鉴编写要求
-- message: {id} 的标题里有“{mark}”
-- message-en: the title of {id} has the mark {mark}
-- column: title
-- hint: 一条只记一件事，标题不用逗号、句号、冒号、分号和问号、叹号
SELECT c.*, find(c.title, '[，。：；？！]') AS mark FROM chronicle c WHERE find(c.title, '[，。：；？！]') IS NOT NULL
