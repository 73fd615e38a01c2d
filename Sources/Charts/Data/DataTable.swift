/// Rows for a chart to draw, with what is known about their columns.
public struct DataTable: Hashable, Sendable {
  /// What a column holds, so that a chart can label itself.
  public struct Column: Hashable, Sendable {
    /// The kind of values that a column is declared to hold beside nulls.
    public enum Kind: String, Hashable, Sendable {
      case number, text, date, boolean
    }

    /// The name that a specification's `field` refers to.
    public var name: String
    /// The name that readers see; nil is the same as `name`.
    public var title: String?
    /// The unit of the numbers, such as `万元`, `户` or `%`.
    public var unit: String?
    /// Nil where the source declares none, as in CSV and JSON.
    public var kind: Kind?

    public init(_ name: String, title: String? = nil, unit: String? = nil, kind: Kind? = nil) {
      self.name = name
      self.title = title
      self.unit = unit
      self.kind = kind
    }

    /// The name for readers.
    public var label: String { title ?? name }
  }

  public var columns: [Column]
  /// The values of each row in the order of the columns; a row that is too short ends in nulls.
  public var rows: [[Datum]]

  public init(columns: [Column], rows: [[Datum]]) {
    self.columns = columns
    self.rows = rows
  }
}
