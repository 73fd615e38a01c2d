/// What the three years should have brought, and who answers for it.
let targetPlants: [Plant] = [
  Plant(
    "content/data/projects.csv", 12, "好", "", findings: ["12:32: warning: … [project-not-reviewed]"]
  ),
  Plant(
    "content/data/projects.csv", 13, "好", "已整改",
    findings: ["13:33: error: … [project-rectification-missing]"]),
  Plant(
    "content/data/rectifications.csv", 2, "已销号", "整改中",
    findings: ["2:11: error: … [rectification-state]"]),
  Plant(
    "content/data/cadres.csv", 2, "1,,2018-01-15", "1,禾丰年（示例）,2018-01-15",
    findings: ["2:6: error: … [cadre-named]"]),
  Plant(
    "content/data/village-income.csv", 2, "4.16", "5.16",
    findings: ["2:4: error: … [village-income-flag]"]),
  Plant(
    "content/data/village-income.csv", 3, "列入2020年增收清单，由镇包村干部负责", "",
    findings: ["3:6: error: … [village-measure-missing]"]),
  Plant(
    "content/data/town-revenue.csv", 3, "9.4", "12.4",
    findings: ["3:4: error: … [town-growth-wrong]"]),
  Plant(
    "content/data/houses.csv", 2, "2018-08-02", "2018-06-02",
    findings: ["2: error: … [house-dates]"]),
  Plant(
    "content/data/adjustments.csv", 32, "56", "57", findings: ["32:8: error: … [adjustment-carry]"]),
]
