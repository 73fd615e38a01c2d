/// What is published late, for too short a time, or not in full.
let disclosurePlants: [Plant] = [
  Plant(
    "content/data/notices.csv", 2, "2016-03-12,11", "2016-03-10,9",
    findings: ["2:12: error: … [notice-too-short]"]),
  Plant(
    "content/data/notices.csv", 7, "11", "99", findings: ["3:13: error: … [notice-days-wrong]"]),
  Plant(
    "content/data/notices.csv", 16, "0532-0000-1025", "待补充",
    findings: ["4: error: … [notice-supervision-missing]"]),
  Plant(
    "content/data/notices.csv", 1570, "0532-0000-1057", "0532-0000-9999",
    findings: ["262:22: error: … [notice-supervision-differs]"]),
  Plant(
    "content/data/notices.csv", 1575, "菽园镇扶贫工作站（示例）", "不在名录的监督单位（示例）",
    findings: ["263:20: error: … [notice-supervisor-unknown]"]),
  Plant(
    "content/data/notices.csv", 1600, "县级", "市级",
    findings: ["268:10: error: … [notice-level-wrong]"]),
  Plant(
    "content/data/reviews.csv", 51, "GS-2020-0068", "GS-2020-0072",
    findings: ["content/data/notices.csv:549:1: error: … [notice-not-reviewed]"]),
  Plant(
    "content/data/notices.csv", 21, "无异议,0", ",",
    findings: ["5:18: error: … [notice-result-missing]"]),
  Plant(
    "content/data/notices.csv", 26, "无异议,0", "无异议,2",
    findings: ["6:19: error: … [notice-objections-differ]"]),
  Plant(
    "content/data/notices.csv", 1580, "本公告在镇、村公开栏同时张贴，网上长期保留，随时可查。\",,,",
    "本公告在镇、村公开栏同时张贴，网上长期保留，随时可查。\",,无异议,",
    findings: ["264:18: warning: … [notice-result-unexpected]"]),
  Plant(
    "content/data/notices.csv", 1605, "2018-03-05,2018-03-14,10", "2018-01-01,2018-03-14,73",
    findings: ["269:11: error: … [notice-starts-before-published]"]),
  Plant(
    "content/data/project-stages.csv", 2, "GS-2016-0005", "",
    findings: ["2:5: error: … [stage-without-notice]"]),
  Plant(
    "content/data/project-stages.csv", 8, "2016-03-30", "2016-05-28",
    findings: ["9:4: error: … [stage-order]"]),
  Plant(
    "content/data/project-stages.csv", 14, "2016-03-30", "2016-03-09",
    findings: ["14:4: error: … [stage-before-notice]"]),
  Plant(
    "content/data/project-stages.csv", 21, "GS-2016-0042", "GS-2016-0005",
    findings: ["21:5: error: … [stage-notice-mismatch]"]),
  Plant(
    "content/data/projects.csv", 6, "收益分配", "管护",
    findings: ["6:9: error: … [project-stage-current]"]),
  Plant(
    "content/data/projects.csv", 7, "在汀舟镇工业园购置标准厂房260平方米，配套水电和消防设施，办理不动产登记后对外出租。", "待补充",
    findings: ["7: error: … [project-library-incomplete]"]),
  Plant(
    "content/data/projects.csv", 8, "每个村补助不超过120万元，只能购建经营性资产", "待定",
    findings: ["8: error: … [project-plan-incomplete]"]),
  Plant(
    "content/data/projects.csv", 9, "合格，资料齐全", "",
    findings: ["9: error: … [project-acceptance-missing]"]),
  Plant(
    "content/data/projects.csv", 10, "已实现", "",
    findings: ["10: error: … [project-completion-incomplete]"]),
  Plant(
    "content/data/projects.csv", 11, "2016-03-16", "2016-12-01",
    findings: ["11:38: error: … [project-listed-late]"]),
  Plant(
    "content/data/annual-reports.csv", 2, "2018-01-18", "2018-02-05",
    findings: ["2:7: error: … [annual-report-late]"]),
  Plant(
    "content/data/meetings.csv", 2, "2018-10-15", "2018-09-28",
    findings: ["2:5: error: … [meeting-quarter-wrong]"]),
  Plant(
    "content/data/visits.csv", 2, "2018-03-12", "2018-06-12",
    findings: ["2:7: error: … [information-late]"]),
  Plant(
    "content/data/visits.csv", 3, "2018-03-14", "2018-03-06",
    findings: ["3:7: error: … [published-before-event]"]),
  Plant(
    "content/data/donations.csv", 2, "2018-03-27", "2018-08-27",
    findings: ["2:10: error: … [donation-published-late]"]),
  Plant(
    "content/data/notice-lists.csv", 2, "2018-05-25", "2019-05-25",
    findings: ["2:9: error: … [list-not-withdrawn]"]),
  Plant(
    "content/data/notice-lists.csv", 3, "2018-05-14", "2018-05-10",
    findings: ["3:8: error: … [list-before-notice]"]),
  Plant(
    "content/data/notices.csv", 1795,
    "公示期内如有异议，请向监督单位反映，可以当面说，也可以打电话、写信。反映情况请尽量说明时间、地点和事实，我们为反映人保密。\",5",
    "公示期内如有异议，请向监督单位反映，可以当面说，也可以打电话、写信。反映情况请尽量说明时间、地点和事实，我们为反映人保密。\",6",
    findings: ["291:17: error: … [list-count]"]),
  Plant(
    "content/data/chronicle.csv", 2, "2016-03-21", "2035-03-21",
    findings: ["2: error: … [date-beyond-calendar]"]),
  Plant("content/rules.yaml", 188, " 24 ", " 1 ", findings: ["188: warning: … [column-stale]"]),
]
