/// Values that must not be public on the day, typed where no column keeps them back.
///
/// Each finding stands at the row that the value comes from, and names the files that have it.
let leakPlants: [Plant] = [
  Plant(
    "content/pages/about/index.md", appending: "\n账号：示例账号0280251483007376。\n",
    findings: ["content/data/projects.csv:2:40: error: …about/index.html… [withheld-value]"]),
  Plant(
    "content/pages/about/map.md", 5, "description: ",
    "description: 2020年度扶贫资金支出进度情况通报，",
    findings: ["content/data/notices.csv:556:3: error: …about/map.html里 [withheld-value]"]),
  Plant(
    "content/pages/data/index.md",
    appending: "\n收款：\(fullWidth("6586267442972046"))，示例账号6586267442972046\n",
    findings: ["content/data/projects.csv:525:40: error: …data/index.html… [withheld-value]"]),
  Plant(
    "content/media/solar.svg", 6, "示例图", "WF-2018-0001",
    findings: ["content/data/houses.csv:2:1: error: …media/solar.svg里 [withheld-value]"]),
  Plant(
    "content/media/GS-2021-0001.svg",
    holding: #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#,
    findings: ["content/data/notices.csv:555:1: error: …media/GS-2021-0001.svg里 [withheld-value]"]),
  Plant(
    "templates/policy.mustache", 4, "{{$stamps}}", "{{$stamps}}GS-2021-0002",
    findings: ["content/data/notices.csv:556:1: error: … 等 12 个文件里 [withheld-value]"]),
  Plant(
    "content/stories/heroes/qiao-anran.md",
    appending: "\n财政援助资金里，DSJ-2021-04 一条写得最清楚。\n",
    findings: ["content/data/chronicle.csv:55:1: error: …data/hero.xlsx… 等 5 个文件里 [withheld-value]"]
  ),
  Plant(
    "content/site.yml", 3, "subtitle: 青岛市", "subtitle: 经办己三（示例） 青岛市",
    findings: [
      "content/data/projects.csv:3:39: error: …404.html… [withheld-value]",
      "content/data/rectifications.csv:6:15: error: …404.html… [withheld-value]",
    ]),
  Plant(
    "content/datapackage.yaml", 269, "2016 年 451", "NB-2020-370281Z，2016 年 451",
    findings: [
      "content/data/annual-reports.csv:47:1: error: …data/datapackage.json、data/project.xlsx里 [withheld-value]"
    ]),
]

/// A row without the day on which it becomes public, and one that points to a row of later.
let releasePlants: [Plant] = [
  Plant(
    "content/datapackage.yaml",
    appending: """

        - name: help_request
          title: 求助登记
          path: data/help-requests.csv
          release: { from: published }
          schema:
            primaryKey: id
            fields:
              - { name: id, type: string, title: 编号 }
              - { name: notice, type: string, title: 公示 }
              - { name: published, type: date, title: 公开日期 }
            foreignKeys:
              - { fields: notice, reference: { resource: notice, fields: id } }

      """),
  Plant(
    "content/data/help-requests.csv",
    holding: "编号,公示,公开日期\nQZ-1,GS-2018-0001,\nQZ-2,GS-2021-0001,2019-01-01\n",
    findings: ["2:3: warning: … [release]", "3:2: error: …GS-2021-0001… [withheld-reference]"]),
]

/// A telephone in the description of a table, and an account in the remark of a public row.
let hiddenPlants: [[Plant]] = [
  [
    Plant(
      "content/datapackage.yaml", 269, "2016 年 451", "电话\(mobile)，2016 年 451",
      findings: ["269:…: error: …139****1234… [personal-mobile]"])
  ],
  [
    Plant(
      "content/data/donations.csv", 2, "虚构示例", "见示例账号5681303202416780",
      findings: ["content/data/projects.csv:526:40: error: …data/donation.csv… [withheld-value]"])
  ],
]
