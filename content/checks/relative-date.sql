-- title: 写明年月日，不写“今年”“去年”“近日”
-- title-en: Dates are given, not "this year" or "recently"
-- severity: warning
-- basis: 年鉴编写要求
-- message: {what} 里有“{word}”，{instead}
-- message-en: {what} says "{word}"; give the date
-- hint: 公开的内容会长期保存，读的人不知道“今年”是哪一年
SELECT p.*, w.word, w.instead FROM prose p CROSS JOIN word w ON w.kind = '相对时间'
WHERE instr(p.text, w.word) > 0
