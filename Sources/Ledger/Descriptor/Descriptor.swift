package import Diagnostics
package import Tables

/// What the tables of a site are: the Data Package that `content/datapackage.yaml` describes.
///
/// The words are those of Data Package 2, Table Schema and Table Dialect (https://datapackage.org);
/// `unit`, `visibility`, `release`, `header` and `decimals` are our own.
package struct Descriptor: Hashable, Sendable {
  package var name: String
  package var title: String?
  package var description: String?
  package var resources: [Resource]

  package init(
    name: String, title: String? = nil, description: String? = nil, resources: [Resource] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.resources = resources
  }

  /// The table of that name.
  package subscript(name: String) -> Resource? { resources.first { $0.name == name } }
}

/// One table: where its rows come from, and what its columns mean.
package struct Resource: Hashable, Sendable {
  /// The columns that bound the public life of a row.
  package struct Release: Hashable, Sendable {
    /// The first day on which a row is public; a row without this date is not public.
    package var from: String?
    /// The last day on which a row is public; a row without this date stays public.
    package var until: String?
    /// A column of type boolean; a row of which it is true is never public.
    package var withheld: String?
    /// The columns without which a row is not public, such as the consent to a photo.
    package var requires: [String] = []
  }

  /// Counts by some columns, of which the small ones must not be seen.
  package struct Suppression: Hashable, Sendable {
    /// The columns that hold the counts.
    package var counts: [String]
    /// The columns of the breakdown, such as the place and the cause.
    package var by: [String]
    /// The columns whose values each have a breakdown of their own, such as the year.
    package var within: [String]
    /// The least count that may be seen.
    package var below: Int
  }

  /// Columns whose values occur as a key of another table, or of this one.
  package struct ForeignKey: Hashable, Sendable {
    package var fields: [String]
    package var resource: String
    package var referenced: [String]
    package var location: SourceLocation
  }

  /// The name of the table in SQL.
  package var name: String
  package var title: String?
  package var description: String?
  /// The files relative to the site's folder; one that ends in `*.md` stands for all of a folder.
  package var paths: [String]
  package var dialect: Dialect
  package var fields: [Field]
  package var primaryKey: [String]
  package var uniqueKeys: [[String]]
  package var foreignKeys: [ForeignKey]
  /// The texts that mean that there is no value.
  package var missingValues: [String]
  package var release: Release?
  /// Which small counts of a sensitive breakdown are suppressed.
  package var suppression: Suppression?
  /// Who mends what is wrong in the table; told to the office alone.
  package var owner: String?
  /// True when no column and no row of the table may be published.
  package var isInternal: Bool
  package var location: SourceLocation

  /// What people call the table.
  package var label: String { title ?? name }

  /// The column of that name.
  package subscript(field: String) -> Field? { fields.first { $0.name == field } }

  /// The texts that mean that there is no value where the descriptor does not say.
  package static let missingValues = ["", "-", "–", "—", "——", "/"]
}
