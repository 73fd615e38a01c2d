-- 公开的成段文字，供文字规则逐条核对：what 说明是哪一条，text 是文字。
SELECT _source, _row, '公告公示 ' || id AS what, title || '。' || reason || '。' || body AS text FROM notice UNION ALL
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
SELECT _source, _row, '目标任务 ' || id, title || '。' || target_text FROM commitment
