/// One file of a release.
package struct ManifestEntry: Hashable, Sendable {
  /// The path relative to the site.
  package var path: String
  /// In bytes.
  package var size: Int
  package var digest: FileDigest
  /// The path of what the file was made from, relative to the site's folder.
  package var source: String

  package init(path: String, size: Int, digest: FileDigest, source: String) {
    self.path = path
    self.size = size
    self.digest = digest
    self.source = source
  }

  /// The SHA-256 of the bytes as 64 lower-case hexadecimal digits.
  package var sha256: String { digest.hex }
}
