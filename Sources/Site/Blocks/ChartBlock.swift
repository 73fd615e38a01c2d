import Charts
import Diagnostics
import Ledger

/// A chart with everything known but its rows.
struct ChartPlan: Sendable {
  var query: Int
  var title: [Instruction]
  var subtitle: [Instruction]
  var location: SourceLocation
  func render(_ rows: [[Value]], title: String, subtitle: String) -> (svg: String, warnings: [Message]) { ("", []) }
}
enum ChartBlock: Block {
  static let keys = ["data"]
  static func bindings(_ options: BlockOptions, log: inout DiagnosticLog) -> [String: Binding]? { nil }
}
