import Foundation

/// A copy of the sample's workbook with four faults.
///
/// A number no longer sums up, one exceeds another, one is none, and a cell has a telephone.
func workbookPlant() throws -> Plant {
  let name = "资金年度汇总.xlsx"
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    name)
  return Plant(
    "content/data/\(name)", bytes: Array(try Data(contentsOf: file)),
    findings: [
      "!资金汇总!D5: error: … [fund-year-overspent]",
      "!资金汇总!6: error: …1,900.40… [fund-year-purpose]",
      "!资金汇总!C6: error: … [fund-year-uses]",
      "!资金汇总!J7: error: …139****1234… [personal-mobile]",
      "!资金汇总!D16: error: …约九千… [type]",
    ])
}
