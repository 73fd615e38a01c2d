import Charts
import Foundation

/// Reads a specification whose urls name files of a folder.
struct ChartFolder {
  var path: String

  /// The specification with its problems, and the rows that it draws.
  func chart(
    _ node: SpecificationNode
  ) -> (specification: ChartSpecification?, problems: [ChartProblem], data: ChartData) {
    var tables: [DataReference: DataTable] = [:]
    let folder = self
    let (specification, problems) = ChartSpecification.parse(node) { reference in
      guard let reference, case .url(let url) = reference.origin else { return .columns([]) }
      return folder.table(url, reference).map { .columns($0.columns) }
        ?? .missing(chinese: "没有 \(url)", english: "there is no \(url)")
    }
    for reference in specification?.references ?? [] {
      if case .url(let url) = reference.origin { tables[reference] = table(url, reference) }
    }
    return (specification, problems, ChartData(others: tables))
  }

  private func table(_ url: String, _ reference: DataReference) -> DataTable? {
    // An unreadable file has no rows, which the specification reports.
    guard let bytes = try? Data(contentsOf: URL(filePath: "\(path)/\(url)")) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    switch reference.format ?? url.split(separator: ".").last.map(String.init) {
    case "json":
      var node = flow(text)
      for name in (reference.property ?? "").split(separator: ".") {
        guard case .mapping(let entries) = node.value,
          let entry = entries.first(where: { $0.key == name })
        else { return nil }
        node = entry.value
      }
      return DataTable(json: node)
    case "tsv": return DataTable(csv: text, delimiter: "\t")
    default: return DataTable(csv: text)
    }
  }
}
