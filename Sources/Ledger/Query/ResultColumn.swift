import GRDBSQLite

/// What is known about a column of a query's result.
///
/// A column that comes straight from a column of a table keeps that one's title, unit and type; a
/// computed one has only its name until the page declares more.
package struct ResultColumn: Hashable, Sendable {
  package var name: String
  package var title: String?
  package var unit: String?
  package var type: FieldType?
  /// How many decimals are shown.
  package var decimals: Int?
  /// True for a text that is written in Markdown.
  package var isMarkdown: Bool
  /// The table and the field that the column comes straight from.
  package var table: String?
  package var field: String?

  package init(
    name: String, title: String? = nil, unit: String? = nil, type: FieldType? = nil,
    decimals: Int? = nil, isMarkdown: Bool = false, table: String? = nil, field: String? = nil
  ) {
    self.name = name
    self.title = title
    self.unit = unit
    self.type = type
    self.decimals = decimals
    self.isMarkdown = isMarkdown
    self.table = table
    self.field = field
  }
}

extension ResultColumn {
  /// What people call the column.
  package var label: String { title ?? name }

  /// True for a column that no single column of a table stands behind.
  package var isComputed: Bool { field == nil }

  /// The unit of an amount of money, whose values are whole 分; nil for anything else.
  package var money: MoneyUnit? {
    switch type {
    case .number, .integer, nil: unit.flatMap(MoneyUnit.init(rawValue:))
    default: nil
    }
  }

  /// True when the values are shown flush right.
  package var isNumber: Bool {
    switch type {
    case .integer, .number, .duration: true
    case nil: unit != nil
    default: false
    }
  }

  /// The column with what a page declares of it; what is nil stays as it is.
  package func declaring(
    title: String? = nil, unit: String? = nil, type: FieldType? = nil, decimals: Int? = nil
  ) -> ResultColumn {
    var column = self
    column.title = title ?? column.title
    column.unit = unit ?? column.unit
    column.type = type ?? column.type
    column.decimals = decimals ?? column.decimals
    return column
  }

  init(_ index: Int32, of statement: OpaquePointer, descriptor: Descriptor) {
    let table = sqlite3_column_table_name(statement, index).map { String(cString: $0) }
    let field = sqlite3_column_origin_name(statement, index).map { String(cString: $0) }
    let origin = field.flatMap { field in table.flatMap { descriptor[$0] }?[field] }
    self.init(
      name: sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "",
      title: origin?.title, unit: origin?.unit, type: origin?.type, decimals: origin?.decimals,
      isMarkdown: origin?.isMarkdown ?? false, table: table, field: field)
  }
}
