import TestSupport

/// A site whose rows come and go within two weeks: by days and by times, held back by a flag, for want
/// of a review or of a consent, with internal tables and columns, and with masks.
let sweepSite: SiteFiles = """
  -- content/personal-data.yaml --
  name_labels: [姓名, 户主]
  official_labels: [经办人, 审核人]
  -- content/site.yml --
  name: 示例公示栏
  timezone: Asia/Shanghai
  columns:
    - { key: home, title: 首页, path: index.html }
  -- content/datapackage.yaml --
  name: sweep
  resources:
    - name: notice
      title: 公示
      path: data/notices.csv
      release: { from: published }
      schema:
        primaryKey: id
        fields:
          - { name: id, type: string, title: 编号 }
          - { name: title, type: string, title: 标题 }
          - { name: published, type: date, title: 公开日期 }
          - { name: clerk, type: string, title: 经办人, visibility: internal }
          - { name: account, type: string, title: 账号, visibility: internal }
    - name: roll
      title: 名单
      path: data/rolls.csv
      release: { from: opens, until: closes }
      schema:
        primaryKey: id
        fields:
          - { name: id, type: string, title: 编号 }
          - { name: notice, type: string, title: 公示编号 }
          - { name: head, type: string, title: 户主 }
          - { name: amount, type: number, title: 金额, unit: 元 }
          - { name: opens, type: datetime, title: 公开时间 }
          - { name: closes, type: date, title: 撤下日期 }
        foreignKeys:
          - { fields: notice, reference: { resource: notice, fields: id } }
    - name: aid
      title: 补助
      path: data/aids.csv
      release: { from: published, withheld: disputed, requires: [reviewed] }
      schema:
        primaryKey: id
        fields:
          - { name: id, type: string, title: 编号 }
          - { name: person, type: string, title: 申请人, mask: name }
          - { name: phone, type: string, title: 电话, mask: phone }
          - { name: reason, type: string, title: 理由 }
          - { name: disputed, type: boolean, title: 有异议 }
          - { name: reviewed, type: date, title: 审核日期 }
          - { name: published, type: date, title: 公开日期 }
    - name: photo
      title: 照片
      path: data/photos.csv
      release: { from: published, requires: [consent, rights] }
      schema:
        primaryKey: id
        fields:
          - { name: id, type: string, title: 编号 }
          - { name: file, type: string, title: 文件, folder: media }
          - { name: caption, type: string, title: 说明 }
          - { name: consent, type: string, title: 同意记录 }
          - { name: rights, type: string, title: 权利 }
          - { name: published, type: date, title: 公开日期 }
    - name: story
      title: 故事
      path: "stories/*.md"
      release: { from: published }
      schema:
        primaryKey: slug
        fields:
          - { name: slug, type: string, title: 代号 }
          - { name: title, type: string, title: 标题 }
          - { name: published, type: date, title: 发布日期 }
          - { name: body, type: string, title: 正文, format: markdown }
    - name: review
      title: 审核记录
      path: data/reviews.csv
      visibility: internal
      schema:
        primaryKey: id
        fields:
          - { name: id, type: string, title: 编号 }
          - { name: reviewer, type: string, title: 审核人 }
          - { name: opinion, type: string, title: 意见 }
  -- content/data/notices.csv --
  编号,标题,公开日期,经办人,账号
  N1,示例村第一批补助对象公示,2019-03-01,经办壬一（示例）,示例账号6200000000000011
  N2,示例村第二批补助对象公示,2019年3月6日,经办癸二（示例）,示例账号6200000000000022
  N3,示例村年底才公开的补助对象公示,2019/12/31,经办壬一（示例）,示例账号6200000000000033
  -- content/data/rolls.csv --
  编号,公示编号,户主,金额,公开时间,撤下日期
  R1,N1,穗望春（示例）,"12,345.67",2019-03-02 00:00:00,2019-03-05
  R2,N1,稷得雨（示例）,23456.78,2019-03-03 09:30:00,2019-03-05
  R3,N2,荞满（示例）,34567.89,2019-03-06 00:00:00,2019-03-10
  R4,N2,麦如意（示例）,45678.91,2019-03-09 17:00:00,2019-03-12
  -- content/data/aids.csv --
  编号,申请人,电话,理由,有异议,审核日期,公开日期
  A1,欧阳禾穗（示例）,0532-00000101,家里的老屋顶漏雨需要修缮,否,2019-03-01,2019-03-04
  A2,粟清和（示例）,0532-00000202,孩子在外地上学缺少路费,是,2019-03-01,2019-03-04
  A3,秫小满（示例）,0532-00000303,去年秋天果园遭了冰雹灾害,否,,2019-03-04
  A4,稔金粒（示例）,0532-00000404,打算试种两亩蓝莓缺少苗款,否,2019-03-07,2019-03-08
  -- content/data/photos.csv --
  编号,文件,说明,同意记录,权利,公开日期
  F1,village-well-old.svg,村口的老井已经修好,不涉及真人,示例,2019-03-05
  F2,village-road-new.svg,通往山坡果园的水泥路,,示例,2019-03-05
  F3,village-hall-day.svg,村委会门前晾晒的玉米,不涉及真人,示例,2019-03-11
  -- content/media/village-well-old.svg --
  <svg xmlns="http://www.w3.org/2000/svg"><title>村口的老井已经修好</title></svg>
  -- content/media/village-road-new.svg --
  <svg xmlns="http://www.w3.org/2000/svg"><title>通往山坡果园的水泥路</title></svg>
  -- content/media/village-hall-day.svg --
  <svg xmlns="http://www.w3.org/2000/svg"><title>村委会门前晾晒的玉米</title></svg>
  -- content/stories/spring.md --
  ---
  title: 春分前后的苗圃
  published: 2019-03-07
  ---
  苗圃里今年育了三千株樱桃苗。**往年只有一半**，多出来的送给邻村试种。
  -- content/stories/summer.md --
  ---
  title: 等到夏天才讲的故事
  published: 2019-06-21
  ---
  水库边的提灌站要到夏至才通电试机。
  -- content/data/reviews.csv --
  编号,审核人,意见
  S1,审核乙三（示例）,名单与入户调查的记录一致，同意公开
  -- content/pages/index.md --
  ---
  title: 首页
  data:
    notices: SELECT * FROM notice ORDER BY id
    aids: SELECT id, person, phone, reason FROM aid ORDER BY id
    photos: SELECT * FROM photo ORDER BY id
    stories: SELECT * FROM story ORDER BY slug
  ---
  {{#notices}}{{title}}。{{/notices}}
  {{#photos}}![{{caption}}](/media/{{file}}){{/photos}}
  {{#stories}}{{title}}。{{/stories}}

  ```table
  data: aids
  ```
  -- content/pages/404.md --
  ---
  title: 没有这个网页
  ---
  -- content/pages/notices/[id].md --
  ---
  title: "{{title}}"
  each: SELECT * FROM notice ORDER BY id
  data:
    rolls: SELECT head, amount FROM roll WHERE notice = :id ORDER BY id
  ---
  {{^rolls}}名单没有公示。{{/rolls}}

  ```table
  data: rolls
  ```
  -- content/pages/stories/[slug].md --
  ---
  title: "{{title}}"
  each: SELECT * FROM story ORDER BY slug
  ---
  {{body}}
  -- templates/page.mustache --
  <!DOCTYPE html>
  <title>{{title}}</title>
  {{{content}}}
  -- templates/blocks/table.mustache --
  <table id="{{id}}">
  <tr>{{#columns}}<th>{{title}}{{#unit}}({{unit}}){{/unit}}{{/columns}}
  {{#rows}}
  <tr>{{#cells}}<td>{{text}}{{/cells}}
  {{/rows}}
  </table>
  """
