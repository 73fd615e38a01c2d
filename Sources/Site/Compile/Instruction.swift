import Ledger

/// One step of rendering a page.
///
/// Names have been looked up and everything that is the same on all
/// pages of a source has been written out, so that a step does only what differs from row to row.
indirect enum Instruction: Sendable {
  case text([UInt8])
  /// The relative path from the page to the site's root.
  case root
  /// The path of the page in the site.
  case path
  /// The path of the page as a part of an address.
  case addressPath
  /// A drawing of the page's full address for the camera of a phone.
  case qrCode(site: String)
  case value(ValueSource, Printer)
  /// The sum of a column over all rows of a query.
  case sum(query: Int, column: Int, Printer)
  /// The body once for each row of a query, or `empty` when there are none.
  case loop(query: Int, body: [Instruction], empty: [Instruction])
  /// A choice by a value: null, "" and 0 count as no.
  case when(ValueSource, then: [Instruction], otherwise: [Instruction])
  /// A choice by whether the probe writes anything.
  case whenWritten([Instruction], then: [Instruction], otherwise: [Instruction])
  /// A choice by whether a table has shown one of some signs.
  case whenShown(TableSigns, table: Int, then: [Instruction], otherwise: [Instruction])
  case chart(ChartPlan)
  /// What the chart shows that was drawn last, in sentences.
  case chartDescription
  /// A tiny line of the numbers that a text lists.
  case sparkline(ValueSource, ResultColumn, label: String)
}

extension Instruction {
  /// The queries whose rows the instructions need.
  static func queries(in instructions: [Instruction]) -> Set<Int> {
    instructions.reduce(into: []) { queries, instruction in
      switch instruction {
      case .text, .root, .path, .addressPath, .qrCode, .chartDescription: break
      case .value(let source, _), .sparkline(let source, _, _):
        queries.formUnion(source.queries)
      case .sum(let query, _, _):
        queries.insert(query)
      case .loop(let query, let body, let empty):
        queries.insert(query)
        queries.formUnion(Self.queries(in: body + empty))
      case .when(let source, let then, let otherwise):
        queries.formUnion(source.queries)
        queries.formUnion(Self.queries(in: then + otherwise))
      case .whenWritten(let probe, let then, let otherwise):
        queries.formUnion(Self.queries(in: probe + then + otherwise))
      case .whenShown(_, _, let then, let otherwise):
        queries.formUnion(Self.queries(in: then + otherwise))
      case .chart(let plan):
        queries.formUnion(plan.queries)
        for text in plan.texts.values { queries.formUnion(Self.queries(in: text)) }
      }
    }
  }
}

/// Where a value comes from.
enum ValueSource: Hashable, Sendable {
  /// A column of the row that is current at a depth: 0 is the page's own row.
  case row(depth: Int, column: Int)
  /// A column of the first row of a query.
  case first(query: Int, column: Int)

  var queries: Set<Int> {
    if case .first(let query, _) = self { [query] } else { [] }
  }
}

/// How a value is written.
struct Printer: Sendable {
  enum Escape: Hashable, Sendable {
    case none
    /// For text and quoted attributes.
    case html
    /// For an address: percent-encoded. At its start the scheme is checked as well.
    case address(isStart: Bool)
    /// For a string of a JSON text in a script element.
    case json
    /// For addresses from the site's root, each with its width: `media/a.avif 480w, media/b.avif 960w`.
    case addressList
  }

  var column: ResultColumn
  var format: ValueFormat?
  var escape: Escape
  /// The number of the table on the page whose cell the value is; signs are shown in tables only.
  var table: Int?
}
