import Foundation
import Ledger

/// The descriptor of the downloads, by Data Package 2 (https://datapackage.org/standard/).
///
/// `unit` is our own property. What only Mingbai knows becomes what every program knows: a duration
/// is an integer of days, a list an array in JSON, money a number.
struct DataPackage: Encodable {
  struct Table: Encodable {
    var name: String
    var type = "table"
    var title: String?
    var description: String?
    /// Relative to the descriptor.
    var path: String
    var format = "csv"
    var mediatype = "text/csv"
    var encoding = "utf-8"
    var bytes: Int
    var hash: String
    var schema: Schema
  }

  struct Schema: Encodable {
    var fields: [Column]
    var primaryKey: [String]?
    var uniqueKeys: [[String]]?
    var foreignKeys: [Link]?
    var missingValues = [""]
  }

  struct Column: Encodable {
    var name: String
    var title: String?
    var type: String
    var unit: String?
    var description: String?
    var constraints: Constraints?
  }

  struct Constraints: Encodable, Equatable {
    var required: Bool?
    var unique: Bool?
    var `enum`: [String]?
  }

  struct Link: Encodable {
    struct Reference: Encodable {
      /// Empty for the table itself.
      var resource: String
      var fields: [String]
    }

    var fields: [String]
    var reference: Reference
  }

  var schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  var name: String
  var title: String?
  var description: String?
  var resources: [Table]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name, title, description, resources
  }

  init(_ descriptor: Descriptor, resources: [Table]) {
    name = descriptor.name
    title = descriptor.title
    description = descriptor.description
    self.resources = resources
  }

  /// The descriptor's text, with the properties of each object in the order of their names.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension DataPackage.Table {
  init(_ table: Resource, file: ReleaseFile) {
    name = table.name
    title = table.title
    description = table.description
    path = String(file.path.dropFirst(Downloads.folder.count + 1))
    bytes = file.bytes.count
    hash = "sha256:" + FileDigest(of: file.bytes).hex
    let keys = table.foreignKeys.compactMap { DataPackage.Link($0, of: table) }
    schema = DataPackage.Schema(
      fields: table.fields.map(DataPackage.Column.init),
      primaryKey: table.primaryKey.isEmpty ? nil : table.primaryKey,
      uniqueKeys: table.uniqueKeys.isEmpty ? nil : table.uniqueKeys,
      foreignKeys: keys.isEmpty ? nil : keys)
  }
}

extension DataPackage.Column {
  fileprivate init(_ field: Field) {
    name = field.name
    title = field.title
    description = field.description
    unit = field.unit
    switch field.type {
    case .integer, .number: type = field.money == nil ? field.type.rawValue : "number"
    case .duration:
      type = "integer"
      unit = field.unit ?? "天"
    case .list: type = "array"
    default: type = field.type.rawValue
    }
    let constraints = DataPackage.Constraints(
      required: field.constraints.required ? true : nil,
      unique: field.constraints.unique ? true : nil,
      // The values of other types may be spelled in ways that only the ledger reads.
      enum: field.type == .string ? field.constraints.allowed : nil)
    self.constraints = constraints == DataPackage.Constraints() ? nil : constraints
  }
}

extension DataPackage.Link {
  /// Nil for a list, whose items are the keys: the standard has no word for it.
  fileprivate init?(_ key: Resource.ForeignKey, of table: Resource) {
    guard key.fields.allSatisfy({ table[$0]?.type != .list }) else { return nil }
    fields = key.fields
    reference = Reference(
      resource: key.resource == table.name ? "" : key.resource, fields: key.referenced)
  }
}
