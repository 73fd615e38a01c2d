-- title: 写地名全称，不写“我市”“我村”
-- title-en: Places are named, not "our city"
-- severity: warning
-- basis: 年鉴编写要求
-- message: {what} 里有“{word}”，应写作：{instead}
-- message-en: {what} says "{word}"; name the place
-- hint: 用第三人称，第一次出现写全称
SELECT p.*, w.word, w.instead FROM prose p CROSS JOIN word w ON w.kind = '自称'
WHERE instr(p.text, w.word) > 0
