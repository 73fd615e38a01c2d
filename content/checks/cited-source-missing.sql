-- title: 公开数字和公开记录要有出处
-- title-en: What is marked as public record has its source
-- severity: error
-- basis: 一项数据不能数出多门
-- message: {what} {id} 标为公开数字或公开记录，来源写作“{source}”
-- message-en: {id} is marked as public record, but its source is {source}
-- column: source
-- hint: 写明单位、报刊或网页和日期；没有出处的不标
WITH cited(_source, _row, what, id, source) AS (
  SELECT _source, _row, '指标数据', id, source FROM observation WHERE cited UNION ALL
  SELECT _source, _row, '大事记', id, source FROM chronicle WHERE cited UNION ALL
  SELECT _source, _row, '荣誉', id, source FROM honour WHERE cited UNION ALL
  SELECT _source, _row, '群英谱', slug, source FROM hero WHERE NOT fictional)
SELECT * FROM cited
WHERE source IS NULL OR instr(source, '示例') > 0 OR source IN (SELECT word FROM word WHERE kind = '占位')
