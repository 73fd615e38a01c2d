import TestSupport

/// A site with notices of a county, two towns and two villages, for the sheets on their boards.
let boardSite: SiteFiles = """
  -- content/site.yml --
  name: 示例公开专栏
  office: 示例办公室
  address: https://board.example/x/
  demo: true
  columns: []
  -- content/personal-data.yaml --
  region_prefixes: [37]
  -- content/datapackage.yaml --
  name: board
  resources:
    - name: place
      path: data/places.csv
      schema:
        primaryKey: code
        fields:
          - { name: code, type: string }
          - { name: name, type: string }
          - { name: parent, type: string }
    - name: notice
      path: data/notices.csv
      release: { from: published }
      schema:
        primaryKey: id
        fields:
          - { name: id, type: string }
          - { name: title, type: string }
          - { name: place, type: string }
          - { name: starts, type: date }
          - { name: ends, type: date }
          - { name: days, type: duration }
          - { name: body, type: string, format: markdown }
          - { name: published, type: date }
    - name: item
      path: data/items.csv
      schema:
        fields:
          - { name: notice, type: string }
          - { name: "no", type: integer, title: 序号 }
          - { name: what, type: string, title: 事项 }
          - { name: amount, type: number, title: 金额, unit: 万元 }
  -- content/data/places.csv --
  code,name,parent
  C1,甲县,
  T1,乙镇,C1
  T2,丙镇,C1
  V1,丁村,T1
  -- content/data/notices.csv --
  id,title,place,starts,ends,days,body,published
  N1,甲县动态调整公示,C1,2020-12-20,2020-12-31,12,"全县 **重要** 的一段。

  - 第一
  - 第二",2020-12-20
  N2,丁村道路项目公示,V1,2020-12-25,2021-01-05,12,本村的一段。,2020-12-25
  N3,丙镇水井项目公示,T2,2020-12-25,2021-01-05,12,外镇的一段。,2020-12-25
  N4,丁村还没有开始的公示,V1,2021-01-01,2021-01-12,12,以后的一段。,2021-01-01
  N5,丁村已经结束的公示,V1,2020-12-01,2020-12-12,12,以前的一段。,2020-12-01
  -- content/data/items.csv --
  notice,no,what,amount
  N2,1,路面,12.5
  N2,2,路灯,0.25
  -- content/sheets/notice.yml --
  places: SELECT code, name FROM place ORDER BY code
  each: |
    WITH RECURSIVE above(code) AS (SELECT :place UNION
        SELECT p.parent FROM place p JOIN above a ON p.code = a.code WHERE p.parent IS NOT NULL),
      beneath(code) AS (SELECT :place UNION
        SELECT p.code FROM place p JOIN beneath b ON p.parent = b.code)
    SELECT id, title, starts, ends, days, published, body, '依法公开' AS reason, '' AS basis,
      '示例村委会' AS unit, '示例纪委' AS supervisor, '示例路1号' AS address, '0000-0000' AS phone,
      '12317' AS hotline, '是' AS objection, 'notices/' || id || '.html' AS page
    FROM notice WHERE starts <= :as_of AND ends >= :as_of
      AND (place IN (SELECT code FROM above) OR :below AND place IN (SELECT code FROM beneath))
    ORDER BY ends, id
  data:
    items: SELECT "no", what, amount FROM item WHERE notice = :id ORDER BY "no"
  tables:
    - { data: items, caption: 明细, total: [amount], note: 单位说明。 }
  paper: { columns: 8, rows: 9 }
  """
