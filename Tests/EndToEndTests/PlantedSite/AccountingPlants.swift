/// Sums that do not agree.
let accountingPlants: [Plant] = [
  Plant(
    "content/data/allocation-rows.csv", 2, "633.50", "634.50",
    findings: [
      "content/data/allocations.csv:2:10: error: … [allocation-sum]",
      "content/data/资金年度汇总.xlsx!资金汇总!5: error: … [fund-year-purpose]",
    ]),
  Plant(
    "content/data/projects.csv", 14, "28.00,0.00", "28.00,9.99",
    findings: ["14:19: error: … [project-funding-sum]"]),
  Plant(
    "content/data/payments.csv", 2, "\"255", "\"9,255",
    findings: ["content/data/projects.csv:40:19: error: … [project-overpaid]"]),
  Plant("content/data/places.csv", 2, "63887", "63888", findings: ["2:9: error: … [place-sum]"]),
  Plant(
    "content/data/donation-uses.csv", 2, "250000.00", "9950000.00",
    findings: ["44: error: … [donation-overused]"]),
  Plant(
    "content/data/asset-incomes.csv", 2, "1.94", "1.95",
    findings: ["2:3: error: … [asset-income-sum]"]),
  Plant(
    "content/data/asset-incomes.csv", 3, "1.50,5", "1.50,0",
    findings: ["3:7: error: … [asset-income-households]"]),
  Plant(
    "content/data/assets.csv", 3, "81.00", "99.00",
    findings: ["3:6: error: … [asset-value-exceeds]"]),
]
