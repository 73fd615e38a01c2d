import Charts
import Foundation
import Testing

/// Compares the grammar with Vega-Lite on every `Conformance/*.vl.json`, but for the titles of axes,
/// which are Chinese here.
///
/// `Conformance/derive.py` has Vega-Lite write the expected figures beside each specification.
@Suite struct ConformanceTests {
  @Test(arguments: conformanceNames)
  func `scales, axes and marks are those of Vega-Lite`(name: String) throws {
    let expected = try JSONDecoder().decode(
      ExpectedFigures.self, from: Data(contentsOf: conformanceFile("\(name).expected.json")))
    let specification = try String(
      contentsOf: conformanceFile("\(name).vl.json"), encoding: .utf8)
    let compare = {
      let scene = try JSONDecoder().decode(
        SceneFigures.self,
        from: Data(sceneJSON(specification, folder: conformanceFile("").path).utf8))
      #expect(differences(scene, expected) == [])
    }
    if let reason = deliberateDifferences[name] {
      withKnownIssue(Comment(rawValue: reason)) { try compare() }
    } else {
      try compare()
    }
  }

  @Test func `the folder has specifications`() {
    #expect(conformanceNames.count > 250)
  }
}

/// Where we differ from Vega-Lite on purpose: the name of the specification and why.
private let deliberateDifferences: [String: String] = [
  "axis-tick-min-step": "tickMinStep is the least distance; Vega's ticks may be nearer",
  "bar-no-rows": "without rows our scale is from 0 to 1, not from 0 to 0",
  "bin-small-values": "the tick at the end of the last bin is lost in Vega by rounding",
  "csv-empty-cells": "an empty cell is a missing value, not 0",
  "facet-sort-array":
    "Vega-Lite sorts the headings, but not the panels, where the rows are summarised",
  "facet-sorted": "Vega-Lite sorts the headings, but not the panels, where the rows are summarised",
  "line-dash-series": "strokeDash is not a channel; a finding names it",
  "point-non-numbers": "an empty text is a missing value, not 0",
]

/// The scene of a specification as JSON text; relative urls are read from the folder.
private func sceneJSON(_ specification: String, folder: String) throws -> String {
  let (chart, problems, data) = ChartFolder(path: folder)
    .chart(flow(specification))
  #expect(problems.filter { $0.severity == .error }.map(\.english) == [])
  return try #require(chart).scene(data).json
}

private func conformanceFile(_ name: String) -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Conformance/\(name)")
}

private let conformanceNames: [String] = {
  let files = (try? FileManager.default.contentsOfDirectory(atPath: conformanceFile("").path))
  // An unreadable folder gives no names, which `the folder has specifications` reports.
  return (files ?? []).filter { $0.hasSuffix(".vl.json") }.map { String($0.dropLast(8)) }.sorted()
}()

private struct ScaleFigures: Decodable {
  var type: String
  var domain: [JSONValue]?
  /// One domain a cell, where the cells of a facet have scales of their own.
  var domains: [[JSONValue]]?
}

private struct AxisFigures: Decodable {
  /// The name of the scale in Vega-Lite's figures.
  var channel: String
  var scale: String?
  var ticks: [JSONValue]
}

private struct ExpectedFigures: Decodable {
  struct Mark: Decodable {
    var type: String
    var count: Int
    var fields: [String]
    var values: [[JSONValue]]
  }

  var scales: [String: ScaleFigures]
  var axes: [AxisFigures]
  var marks: [Mark]
}

private struct SceneFigures: Decodable {
  struct Mark: Decodable {
    var type: String
    var items: [Item]
  }

  struct Item: Decodable {
    var datum: [String: JSONValue]?
  }

  var scales: [String: ScaleFigures]
  var axes: [AxisFigures]
  var marks: [Mark]
}

/// What differs between our figures and Vega-Lite's, a line each.
private func differences(_ ours: SceneFigures, _ theirs: ExpectedFigures) -> [String] {
  var found = scaleDifferences(ours.scales, theirs.scales)
  found += axisDifferences(ours.axes, theirs.axes)
  let summary = ours.marks.map { "\($0.type) \($0.items.count)" }
  if ours.marks.count != theirs.marks.count {
    found.append("marks \(summary), expected \(theirs.marks.map { "\($0.type) \($0.count)" })")
  }
  for (place, (our, their)) in zip(ours.marks, theirs.marks).enumerated() {
    guard markType(our.type) == their.type, our.items.count == their.count else {
      found.append("marks[\(place)] \(summary[place]), expected \(their.type) \(their.count)")
      continue
    }
    let rows = our.items.map { item in their.fields.map { value($0, in: item.datum ?? [:]) } }
    for (row, expected) in zip(rows.sorted(by: precedes), their.values.sorted(by: precedes))
    where !same(row, expected) {
      found.append("marks[\(place)] \(their.fields) \(row), expected \(expected)")
      break
    }
  }
  return found
}

private func scaleDifferences(
  _ ours: [String: ScaleFigures], _ theirs: [String: ScaleFigures]
) -> [String] {
  Set(ours.keys).union(theirs.keys).sorted().compactMap { name in
    guard let our = ours[name], let their = theirs[name] else {
      return ours[name] == nil ? "scale \(name) missing" : "scale \(name) not expected"
    }
    let domains = (our.domains ?? [our.domain ?? []], their.domains ?? [their.domain ?? []])
    guard our.type == their.type, domains.0.count == domains.1.count,
      zip(domains.0, domains.1).allSatisfy(same)
    else {
      return "scale \(name) \(our.type) \(domains.0), expected \(their.type) \(domains.1)"
    }
    return nil
  }
}

private func axisDifferences(_ ours: [AxisFigures], _ theirs: [AxisFigures]) -> [String] {
  theirs.compactMap { their in
    guard let our = ours.first(where: { $0.scale == their.channel }) else {
      return "axis \(their.channel) missing"
    }
    guard same(our.ticks, their.ticks) else {
      return "axis \(their.channel) \(our.ticks), expected \(their.ticks)"
    }
    return nil
  }
}

/// Vega's name for a type of mark.
private func markType(_ name: String) -> String {
  switch name {
  case "bar", "tick": "rect"
  case "point", "circle", "square": "symbol"
  default: name
  }
}

/// The value of a field, or of the member that a path such as `size.w` names.
private func value(_ field: String, in datum: [String: JSONValue]) -> JSONValue {
  if let value = datum[field] { return value }
  guard let dot = field.firstIndex(of: "."),
    case .object(let inner) = datum[String(field[..<dot])]
  else { return .null }
  return value(String(field[field.index(after: dot)...]), in: inner)
}

private func same(_ left: [JSONValue], _ right: [JSONValue]) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy(same)
}

/// Whether two values agree, numbers to nine digits.
///
/// Vega-Lite leaves the numbers of a CSV file as text until a scale reads them; we may not.
private func same(_ left: JSONValue, _ right: JSONValue) -> Bool {
  guard let first = left.number, let second = right.number else { return left == right }
  return abs(first - second) <= 1e-9 * max(abs(first), abs(second), 1e-3)
}

/// An order for comparing rows whatever order they were drawn in.
private func precedes(_ left: [JSONValue], _ right: [JSONValue]) -> Bool {
  left.map(\.sortKey).lexicographicallyPrecedes(right.map(\.sortKey))
}

private enum JSONValue: Decodable, Equatable, CustomStringConvertible {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  var number: Double? {
    switch self {
    case .number(let value): value
    case .text(let text): Double(text)
    default: nil
    }
  }

  var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let text): "\"\(text)\""
    case .array(let values): "\(values)"
    case .object(let members):
      "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))}"
    }
  }

  /// A text that equal values share, numbers to nine digits.
  var sortKey: String {
    number.map { String(format: "%.9g", $0 == 0 ? 0 : $0) } ?? description
  }
}
