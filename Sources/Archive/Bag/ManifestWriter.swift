/// Writes a manifest line by line, so that it is never held whole.
struct ManifestWriter: ~Copyable {
  private let algorithm: BagAlgorithm
  private let file: NewFile
  private var summer = FileChecksummer()
  private var lines: [UInt8] = []

  init(_ algorithm: BagAlgorithm, in folder: String) throws(ArchiveError) {
    self.algorithm = algorithm
    file = try NewFile("\(folder)/\(algorithm.manifest)")
  }

  mutating func append(_ path: String, _ checksums: FileChecksums) throws(ArchiveError) {
    lines += BagManifest.line(path, checksums[algorithm]).utf8
    if lines.count >= 1 << 16 { try flush() }
  }

  /// Writes what is left, and gives the digests of the manifest.
  mutating func finish() throws(ArchiveError) -> FileChecksums {
    try flush()
    return summer.checksums
  }

  private mutating func flush() throws(ArchiveError) {
    lines.withUnsafeBytes { summer.update($0) }
    try file.write(lines)
    lines.removeAll(keepingCapacity: true)
  }
}
