package import Diagnostics
import Tables

/// What a release says about itself: which rules ran over it, which exceptions hold, and what changed.
package struct ReleaseRecord: Sendable {
  /// A rule that was checked, with the number of its findings.
  package struct Rule: Hashable, Sendable {
    package var description: RuleDescription
    package var findings: Int

    package init(_ description: RuleDescription, findings: Int) {
      self.description = description
      self.findings = findings
    }
  }

  /// In the order in which they are listed.
  package var rules: [Rule]
  /// The public database of the release before; nil when there is none.
  package var previous: String?
  /// How photos are shown.
  package var pictures: [PictureRecord]

  package init(rules: [Rule], previous: String?, pictures: [PictureRecord] = []) {
    self.rules = rules
    self.previous = previous
    self.pictures = pictures
  }
}

extension Descriptor {
  /// The tables in which a release says what it is, besides those of the content.
  ///
  /// Pages ask them as they ask any other table.
  static let releaseTables: [Resource] = [
    Resource(
      release: "release", title: "发布记录", key: ["no"],
      fields: [
        .whole("no", "次序"), Field(name: "as_of", title: "发布日期", type: .date),
        .whole("added", "新增行数"), .whole("changed", "修改行数"), .whole("withdrawn", "撤下行数"),
      ]),
    Resource(
      release: "release_change", title: "发布变动", key: ["release", "dataset"],
      fields: [
        .whole("release", "发布次序"), Field(name: "dataset", title: "数据表"),
        Field(name: "title", title: "名称"), .whole("added", "新增行数"),
        .whole("changed", "修改行数"), .whole("withdrawn", "撤下行数"),
      ]),
    Resource(
      release: "release_rule", title: "核对规则", key: ["id"],
      fields: [
        Field(name: "id", title: "代号"), Field(name: "title", title: "规则"),
        Field(name: "severity", title: "程度"), Field(name: "basis", title: "依据"),
        .whole("findings", "提醒数"),
      ]),
    .picture,
  ]

  /// The part that is public, with the tables in which the release says what it is.
  func releasePart(_ record: ReleaseRecord?) -> Descriptor {
    var part = publicPart
    if record != nil { part.resources += Self.releaseTables }
    return part
  }
}

extension Resource {
  init(release name: String, title: String, key: [String], fields: [Field]) {
    self.init(
      name: name, title: title, paths: [], dialect: Dialect(), fields: fields, primaryKey: key,
      uniqueKeys: [], foreignKeys: [], missingValues: [""], isInternal: false,
      location: SourceLocation(Descriptor.path))
  }
}

extension Field {
  static func whole(_ name: String, _ title: String) -> Field {
    Field(name: name, title: title, type: .integer)
  }
}
