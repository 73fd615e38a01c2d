-- title: 修订和更正要写明真有的数据表和列
-- title-en: A revision names a table and a column that exist
-- severity: error
-- basis: 数据一致性
-- message: {id} 说的是数据表 {table} 的列 {column}，没有这个列
-- message-en: {id} is about the column {column} of the table {table}, which does not exist
-- column: column
-- hint: 写数据表和列的代号，见 content/datapackage.yaml
SELECT r.* FROM revision r LEFT JOIN sqlite_schema s ON s.type = 'table' AND s.name = r."table"
WHERE s.name IS NULL OR instr(s.sql, '"' || r."column" || '"') = 0
