/// One thing told in two ways.
let agreementPlants: [Plant] = [
  Plant(
    "content/data/places.csv", 99, "163,3", "163,4",
    findings: ["99:11: error: … [cadre-count-differs]"]),
  Plant(
    "content/rules.yaml", 20, " 200", " 201",
    findings: ["content/data/places.csv:2:3: error: … [register-count]"]),
  Plant(
    "content/data/house-years.csv", 2, "17", "18", findings: ["2:4: error: … [house-year-sum]"]),
  Plant(
    "content/data/observations.csv", 147, "与分地相加的189.98万人不一致，两数并列，不作调整", "",
    findings: ["147:12: warning: … [observation-conflict]"]),
  Plant(
    "content/data/observations.csv", 2, "51,51", "51,52",
    findings: ["2:6: error: … [observation-delisted]"]),
  Plant(
    "content/data/observations.csv", 145, "451", "450",
    findings: ["145:6: error: … [observation-projects]"]),
  Plant(
    "content/data/observations.csv", 151, "15.66", "15.76",
    findings: ["149:6: error: … [observation-parts]"]),
  Plant(
    "content/data/observations.csv", 92, "100,100", "100,98",
    findings: ["92:6: warning: … [coverage-short]"]),
]
