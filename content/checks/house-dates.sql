-- title: 危房改造的日期要依次
-- title-en: The dates of a house follow one another
-- severity: error
-- basis: 数据一致性
-- message: {id} 开工、竣工、验收、发放补助的日期前后颠倒
-- message-en: the dates of {id} are in the wrong order
-- hint: 核对四个日期；先竣工后验收，先验收后发放
SELECT * FROM house WHERE completed < started OR accepted < completed OR paid < accepted
