-- title: 公告公示要写明监督单位、地址和电话
-- title-en: Every notice names who supervises, where and by what telephone
-- severity: error
-- basis: 国开办发〔2018〕11号
-- message: {title} 的监督{what}没有写明：{shown}
-- message-en: {id}: what supervises it is not given: {shown}
-- hint: 写监督单位的全称、能找到的地址和有人接听的电话
SELECT * FROM (
  SELECT n.*, CASE
      WHEN n.supervisor IN (SELECT word FROM word WHERE kind = '占位') THEN '单位'
      WHEN n.address IN (SELECT word FROM word WHERE kind = '占位') THEN '单位地址'
      WHEN find(n.phone, '[0-9]{7}|[0-9]{4}-[0-9]{4}') IS NULL AND find(n.phone, '^[0-9]{5}$') IS NULL THEN '电话'
    END AS what,
    CASE
      WHEN n.supervisor IN (SELECT word FROM word WHERE kind = '占位') THEN n.supervisor
      WHEN n.address IN (SELECT word FROM word WHERE kind = '占位') THEN n.address
      ELSE n.phone
    END AS shown
  FROM notice n WHERE n.phone IS NOT NULL
) WHERE what IS NOT NULL
