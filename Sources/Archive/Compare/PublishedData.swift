import Diagnostics
import Foundation

/// The tables of a release as they can be downloaded, described by their Data Package.
struct PublishedData {
  struct Column: Hashable {
    var name: String
    var title: String
    var unit: String
    /// Whether its values are amounts that can be revised, not texts, dates or keys.
    var isFigure: Bool
  }

  struct Table: Hashable {
    var name: String
    var title: String
    var path: String
    var columns: [Column]
    var key: [String]
  }

  /// The folder that has the descriptor.
  let folder: String
  /// In the order of the descriptor.
  let tables: [Table]

  /// Opens the data of a bag, of a site, or of the folder of downloads itself.
  ///
  /// - Throws: an error when there is no descriptor, or one that cannot be read.
  init(_ path: String) throws(ArchiveError) {
    let places = ["\(path)/data/site/data", "\(path)/data", path]
    let isThere = { (folder: String) in
      FileManager.default.fileExists(atPath: "\(folder)/datapackage.json")
    }
    guard let folder = places.first(where: isThere) else {
      throw ArchiveError(
        Message(
          "\(path) 里没有公开数据：缺少 datapackage.json",
          "there is no published data in \(path): datapackage.json is missing"),
        hint: Message(
          "给出归档包或已发布网站的文件夹", "name the folder of a bag or of a published site"))
    }
    self.folder = folder
    let bytes = try contents(of: "\(folder)/datapackage.json")
    do {
      let package = try JSONDecoder().decode(DataPackage.self, from: Data(bytes))
      tables = package.resources.map(Table.init)
    } catch {
      throw ArchiveError(
        Message(
          "\(folder)/datapackage.json 读不懂", "\(folder)/datapackage.json cannot be understood"))
    }
  }

  /// The rows of a table, in their order.
  func rows(of table: Table, log: inout DiagnosticLog) throws(ArchiveError) -> PublishedRows {
    let path = "\(folder)/\(table.path)"
    let bytes = try contents(of: path)
    return PublishedRows(PublishedTable(path, bytes, log: &log), key: table.key, log: &log)
  }
}

/// The rows of a published table by their keys.
struct PublishedRows {
  /// The keys, in the order of the rows.
  private(set) var keys: [String] = []
  private var rows: [String: [String]] = [:]
  private var positions: [String: Int] = [:]

  init(_ table: PublishedTable?, key: [String], log: inout DiagnosticLog) {
    guard var table else { return }
    positions = Dictionary(zip(table.columns, 0...), uniquingKeysWith: { first, _ in first })
    let parts = key.compactMap { positions[$0] }
    while let row = table.next(log: &log) {
      let key = parts.map { row[$0] }.joined(separator: "/")
      keys.append(key)
      rows[key] = row
    }
  }

  func has(_ key: String) -> Bool { rows[key] != nil }

  /// The value of a column in a row; nil when there is no such row or column.
  subscript(key: String, column: String) -> String? {
    guard let row = rows[key], let position = positions[column] else { return nil }
    return row[position]
  }
}

/// The part of Data Package 2 that is read.
private struct DataPackage: Decodable {
  struct Resource: Decodable {
    var name: String
    var title: String?
    var path: String
    var schema: Schema
  }

  struct Schema: Decodable {
    var fields: [Field]
    var primaryKey: [String]?
  }

  struct Field: Decodable {
    var name: String
    var title: String?
    var type: String
    var unit: String?
  }

  var resources: [Resource]
}

extension PublishedData.Table {
  fileprivate init(_ resource: DataPackage.Resource) {
    name = resource.name
    title = resource.title ?? resource.name
    path = resource.path
    key = resource.schema.primaryKey ?? []
    columns = resource.schema.fields.map { [key] field in
      PublishedData.Column(
        name: field.name, title: field.title ?? field.name, unit: field.unit ?? "",
        isFigure: ["integer", "number"].contains(field.type) && !key.contains(field.name))
    }
  }
}
