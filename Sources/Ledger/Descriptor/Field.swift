package import Diagnostics
package import Privacy

/// One column of a table.
package struct Field: Hashable, Sendable {
  /// What a value must fulfil; the values are as the descriptor spells them.
  package struct Constraints: Hashable, Sendable {
    package var required = false
    package var unique = false
    package var allowed: [String]?
    package var pattern: String?
    package var minimum: String?
    package var maximum: String?
    /// In characters as a reader counts them.
    package var minLength: Int?
    package var maxLength: Int?

    package init() {}
  }

  /// The name of the column in SQL.
  package var name: String
  package var title: String?
  /// The header in the file, where it is neither the name nor the title.
  package var header: String?
  package var type: FieldType
  /// The type of the items of a list.
  package var itemType: FieldType
  /// True for a text that is written in Markdown.
  package var isMarkdown: Bool
  package var unit: String?
  /// How many decimals are shown.
  package var decimals: Int?
  package var description: String?
  /// True when the column may not be published.
  package var isInternal: Bool
  /// How its values are masked before they are published.
  package var mask: Mask?
  /// The folder below `content/` with the files that the values name, which are public as the row is.
  package var folder: String?
  /// The column with the day after which a value is public; until then it is empty in the public row.
  package var publicAfter: String?
  /// The kinds of personal data that may be seen in the column, such as the telephone of an office.
  package var permitted: [String] = []
  package var constraints: Constraints
  package var location: SourceLocation

  package init(
    name: String, title: String? = nil, header: String? = nil, type: FieldType = .string,
    itemType: FieldType = .string, isMarkdown: Bool = false, unit: String? = nil,
    decimals: Int? = nil, description: String? = nil, isInternal: Bool = false,
    constraints: Constraints = Constraints(), location: SourceLocation = SourceLocation("")
  ) {
    self.name = name
    self.title = title
    self.header = header
    self.type = type
    self.itemType = itemType
    self.isMarkdown = isMarkdown
    self.unit = unit
    self.decimals = decimals
    self.description = description
    self.isInternal = isInternal
    self.constraints = constraints
    self.location = location
  }

  /// What people call the column.
  package var label: String { title ?? name }

  /// The unit of an amount of money; nil for anything else.
  package var money: MoneyUnit? {
    type == .number || type == .integer ? unit.flatMap(MoneyUnit.init(rawValue:)) : nil
  }
}
