/// What is to be archived, and where.
package struct ArchiveRequest {
  package var year: Int
  /// The folder of the published site, such as `output/site`.
  package var site: String
  /// The folder of the year's book, such as `output/yearbook/2019`; nil to archive without one.
  package var yearbook: String?
  /// The folder of all archives, such as `output/archive`.
  package var output: String
  package var key: SigningKey
  /// The bag of the year before; nil for the latest earlier one in `output`.
  package var previous: String?
  /// The address of the site, and the office, where the site does not say them.
  package var address: String?
  package var office: String?

  package init(year: Int, site: String, yearbook: String?, output: String, key: SigningKey) {
    self.year = year
    self.site = site
    self.yearbook = yearbook
    self.output = output
    self.key = key
  }
}

/// What was archived.
package struct ArchiveSummary: Hashable, Sendable {
  /// The folder of the bag.
  package var path: String
  package var files: Int
  package var bytes: Int
  /// The SHA-256 of its tag manifest, by which the next year names it: worth writing down elsewhere.
  package var tagManifest: String
  /// The folder of the bag before; nil for the first of a chain.
  package var previous: String?
}
