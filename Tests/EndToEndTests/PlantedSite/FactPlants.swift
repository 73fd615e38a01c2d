/// Prose that contradicts the ledgers.
let factPlants: [Plant] = [
  Plant(
    "content/facts.yaml",
    appending: """
        projects-2017-change:
          title: 2017年项目数比上年的变化
          unit: 个
          value: SELECT (SELECT count(*) FROM project WHERE year = 2017) - (SELECT count(*) FROM project WHERE year = 2016)
        broken:
          title: 错的查询
          unit: 个
          value: SELECT count(*) FROM projekt

      """, findings: ["35:12: error: … [fact]"]),
  Plant(
    "content/stories/heroes/qiao-anran.md",
    appending: "\n全市2016年实施了[452个](fact:projects-2016)项目。\n",
    findings: ["27:11: error: …452个… [fact]"]),
  Plant(
    "content/pages/about/index.md",
    appending:
      "\n2017年的项目比上年[增加](fact:projects-2017-change)，胶州市投入[3,530万元](fact:budget-2016-jiaozhou)，见[这里](fact:no-such-fact)。\n",
    findings: [
      "44:12: error: …增加… [fact]", "44:49: error: …3,530万元… [fact]",
      "44:87: error: …no-such-fact… [fact]",
    ]),
]
