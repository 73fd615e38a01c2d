-- title: 使用法定计量单位和规范写法
-- title-en: Units are the legal ones and written as the standard says
-- severity: warning
-- basis: GB 3100—1993
-- message: {what} 里写作“{found}”，应写作“{instead}”
-- message-en: {what} writes {found}, which should be {instead}
-- hint: 面积用平方米、平方公里，质量用千克、吨；亩只用于土地面积
WITH prose(_source, _row, what, text) AS (
  SELECT _source, _row, '公告公示 ' || id, title || '。' || reason || '。' || body FROM notice UNION ALL
  SELECT _source, _row, '大事记 ' || id, title || '。' || text FROM chronicle UNION ALL
  SELECT _source, _row, '资金分配结果 ' || id, title || '。' || principle FROM allocation UNION ALL
  SELECT _source, _row, '项目 ' || id, name || '。' || task || '。' || goal || '。' || mechanism FROM project UNION ALL
  SELECT _source, _row, '政策文件 ' || slug, summary || '。' || body FROM policy UNION ALL
  SELECT _source, _row, '群英谱 ' || slug, deed || '。' || body FROM hero UNION ALL
  SELECT _source, _row, '影像 ' || id, caption || '。' || alt || '。' || matter FROM media UNION ALL
  SELECT _source, _row, '整改问题 ' || id, issue || '。' || measure FROM rectification UNION ALL
  SELECT _source, _row, '会议 ' || id, topic || '。' || decision FROM meeting UNION ALL
  SELECT _source, _row, '调研记录 ' || id, topic FROM visit UNION ALL
  SELECT _source, _row, '年度报告 ' || id, problem || '。' || improvement || '。' || other FROM annual_report UNION ALL
  SELECT _source, _row, '慈善支出 ' || id, matter FROM donation_use UNION ALL
  SELECT _source, _row, '目标任务 ' || id, title || '。' || target_text FROM commitment)
SELECT p.*, w.instead, find(p.text, w.word) AS found FROM prose p CROSS JOIN word w ON w.kind = '单位写法'
WHERE find(p.text, w.word) IS NOT NULL
