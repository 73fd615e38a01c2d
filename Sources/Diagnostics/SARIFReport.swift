extension DiagnosticLog {
  /// The findings in the form that code hosting sites read (SARIF 2.1.0, OASIS Standard).
  ///
  /// Paths are relative to the site's folder. Columns count Unicode scalars; since SARIF knows no cells
  /// of tables, those are logical locations, and that of a workbook is in the message too.
  ///
  /// `rules` are described; those that findings name besides are listed by their id.
  package func sarifReport(language: Language, rules: [RuleDescription] = []) throws -> String {
    let findings = sorted
    let described = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = Set(findings.map(\.rule)).union(described.keys).sorted()
    let indices = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    let driver = SARIF.Driver(
      name: "mingbai", rules: ids.map { SARIF.Rule(id: $0, described[$0], language) })
    let results = findings.map {
      SARIF.Result($0, ruleIndex: indices[$0.rule] ?? 0, language: language)
    }
    return try encodedJSON(
      SARIF(runs: [SARIF.Run(tool: SARIF.Tool(driver: driver), results: results)]))
  }
}

/// The part of SARIF's object model that is used, with the names of the standard.
private struct SARIF: Encodable {
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  struct Tool: Encodable {
    var driver: Driver
  }

  struct Driver: Encodable {
    var name: String
    var rules: [Rule]
  }

  struct Text: Encodable {
    var text: String
  }

  struct Rule: Encodable {
    struct Configuration: Encodable {
      var level: String
    }

    var id: String
    var shortDescription: Text?
    var help: Text?
    var defaultConfiguration: Configuration?

    init(id: String, _ rule: RuleDescription?, _ language: Language) {
      self.id = id
      guard let rule else { return }
      shortDescription = Text(text: rule.title[language])
      help = rule.basis.map { Text(text: Message("依据：\($0)", "Basis: \($0)")[language]) }
      defaultConfiguration = Configuration(level: rule.severity.rawValue)
    }
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Text
    var locations: [Location]?

    init(_ diagnostic: Diagnostic, ruleIndex: Int, language: Language) {
      ruleId = diagnostic.rule
      self.ruleIndex = ruleIndex
      level = diagnostic.severity.rawValue
      var text = diagnostic.message[language]
      if let location = diagnostic.location, location.sheet != nil { text = "\(location): \(text)" }
      if let hint = diagnostic.hint {
        text += "\n" + Message("建议：", "Hint: ")[language] + hint[language]
      }
      message = Text(text: text)
      locations = diagnostic.location.map { [Location($0)] }
    }
  }

  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
    var logicalLocations: [LogicalLocation]?

    init(_ location: SourceLocation) {
      physicalLocation = PhysicalLocation(location)
      logicalLocations = LogicalLocation(location).map { [$0] }
    }
  }

  struct PhysicalLocation: Encodable {
    struct Artifact: Encodable {
      var uri: String
    }

    struct Region: Encodable {
      var startLine: Int
      var startColumn: Int?
    }

    var artifactLocation: Artifact
    var region: Region?

    init(_ location: SourceLocation) {
      artifactLocation = Artifact(uri: location.path.percentEncodedPath)
      guard location.sheet == nil, let row = location.row else { return }
      region = Region(startLine: row, startColumn: location.isInTable ? nil : location.column)
    }
  }

  struct LogicalLocation: Encodable {
    var name: String
    var fullyQualifiedName: String

    /// The cell of a table; nil for a place in a text.
    init?(_ location: SourceLocation) {
      guard location.isInTable else { return nil }
      if let sheet = location.sheet {
        name = location.cell ?? location.row.map(String.init) ?? sheet
      } else {
        guard let column = location.column else { return nil }
        name = "\(location.row.map(String.init) ?? ""):\(column)"
      }
      fullyQualifiedName = location.description
    }
  }
}

extension SourceLocation {
  /// Whether `column` counts the fields of a table.
  fileprivate var isInTable: Bool { sheet != nil || path.lowercased().hasSuffix(".csv") }
}

extension String {
  /// The path as a relative URI: all but unreserved characters and `/` percent-encoded (RFC 3986).
  fileprivate var percentEncodedPath: String {
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return result
  }
}
