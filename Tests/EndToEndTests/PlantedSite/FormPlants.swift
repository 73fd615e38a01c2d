/// Cells, pages and templates that have the wrong form.
let formPlants: [Plant] = [
  Plant("content/data/tiles.csv", 2, "370283,2", "370283,二", findings: ["2:2: error: … [type]"]),
  Plant(
    "content/data/honours.csv", 2, "sui-changan", "sui-chang-an",
    findings: ["2:2: error: … [foreign-key]"]),
  Plant("content/data/honours.csv", 3, "全市", "镇级", findings: ["3:5: error: … [enum]"]),
  Plant("content/data/honours.csv", 4, "市扶贫协作工作机构（示例）", "", findings: ["4:9: error: … [required]"]),
  Plant(
    "content/data/disclosure-items.csv", 2, "policies/index.html", "policies/index.html,多一格",
    findings: ["2:13: error: … [row-length]"]),
  Plant(
    "content/data/houses.csv", 3, "2018-10-16", "2018-02-30", findings: ["3:15: error: … [type]"]),
  Plant(
    "content/pages/about/supervision.md",
    appending: """

      {{no_such_name}}

      ![](/media/solar.svg)

      <b>粗</b>

      """,
    findings: [
      "62:1: error: … [unknown-name]", "64:5: warning: … [image-alt]",
      "66:1: warning: … [raw-html]", "66:5: warning: … [raw-html]",
    ]),
  Plant(
    "templates/policy.mustache", 1, "{{<r", "{{> no_partial}}{{<r",
    findings: ["1:1: error: … [unknown-template]"]),
  Plant("content/data/tiles.csv", 4, "370281", "370285", findings: ["4:1: error: … [primary-key]"]),
]
