import CPosix
import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes a BagIt bag (RFC 8493) beside the place where it is to be, and puts it there in one step.
///
/// Files are added in the order of their paths, in which the manifests have them. A bag that was there
/// before stays until the end, and when writing fails.
struct BagWriter: ~Copyable {
  /// The folder of the finished bag, such as `output/archive/2019`.
  let path: String
  /// Where it is being written.
  let staging: String
  /// How many files and bytes the payload has.
  private(set) var files = 0
  private(set) var size = 0
  private let parent: String
  private let name: String
  private var parts = FileParts()
  private var sha256: ManifestWriter
  private var sha512: ManifestWriter

  /// - Parameters:
  ///   - parent: the folder of all bags, which is made where it is missing.
  ///   - name: that of this one in it.
  /// - Throws: an error when the disk does not do it.
  init(in parent: String, name: String) throws(ArchiveError) {
    let staging = "\(parent)/.\(name)-staging"
    try makeFolder(parent)
    try removeTree(staging)
    try makeFolder("\(staging)/data")
    let sha256 = try ManifestWriter(.sha256, in: staging)
    sha512 = try ManifestWriter(.sha512, in: staging)
    self.sha256 = sha256
    self.parent = parent
    self.name = name
    self.staging = staging
    path = "\(parent)/\(name)"
  }

  /// Adds a file of these bytes; the path is relative to `data/`.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws(ArchiveError) {
    try NewFile.write(bytes, to: "\(staging)/data/\(path)")
    try list(path, FileChecksummer.checksums(of: bytes), size: bytes.count)
  }

  /// Copies a file, reading it once.
  ///
  /// It is copied and not linked: a bag must not change with what it was made of.
  ///
  /// - Parameters:
  ///   - source: the file on the disk.
  ///   - path: relative to `data/`.
  /// - Returns: the digests of what was copied.
  /// - Throws: an error when it cannot be read or written.
  @discardableResult
  mutating func copy(_ source: String, to path: String) throws(ArchiveError) -> FileChecksums {
    var summer = FileChecksummer()
    let file = try NewFile("\(staging)/data/\(path)")
    let size = try parts.read(source) { (part) throws(ArchiveError) in
      summer.update(part)
      try file.write(part)
    }
    let checksums = summer.checksums
    try list(path, checksums, size: size)
    return checksums
  }

  /// Takes up a file that was written to its place in the staging folder.
  mutating func adopt(_ path: String) throws(ArchiveError) {
    var summer = FileChecksummer()
    let size = try parts.read("\(staging)/data/\(path)") { summer.update($0) }
    try list(path, summer.checksums, size: size)
  }

  /// Writes the tag files and signs them.
  ///
  /// - Parameters:
  ///   - info: what `bag-info.txt` says, to which the sum of the payload is added.
  ///   - key: signs the tag manifests.
  /// - Returns: the digest of the tag manifest, by which the bag of the next year names this one.
  /// - Throws: an error when they cannot be written.
  mutating func seal(_ info: BagLabels, key: SigningKey) throws(ArchiveError) -> Checksum {
    var info = info
    info.append(BagForm.Label.oxum, "\(size).\(files)")
    let declaration = Array(BagForm.declaration.utf8)
    try write(info.bytes, BagForm.info)
    try write(declaration, BagForm.declarationPath)
    let tags = [
      (BagForm.info, FileChecksummer.checksums(of: info.bytes)),
      (BagForm.declarationPath, FileChecksummer.checksums(of: declaration)),
      (BagAlgorithm.sha256.manifest, try sha256.finish()),
      (BagAlgorithm.sha512.manifest, try sha512.finish()),
    ]
    var message: [UInt8] = []
    for algorithm in BagAlgorithm.allCases {
      let lines = Array(tags.map { BagManifest.line($0, $1[algorithm]) }.joined().utf8)
      try write(lines, algorithm.tagManifest)
      message += lines
    }
    try write(BagSignature(of: message, by: key).bytes, BagSignature.path)
    let first = try contents(of: "\(staging)/\(BagAlgorithm.sha256.tagManifest)")
    return FileChecksummer.checksums(of: first).sha256
  }

  /// Removes what was written; the bag that was there before stays.
  func discard() {
    // The next run removes what stays, and says so when it cannot.
    try? removeTree(staging)
  }
}

extension BagWriter {
  private mutating func list(
    _ path: String, _ checksums: FileChecksums, size: Int
  ) throws(ArchiveError) {
    try sha256.append("data/\(path)", checksums)
    try sha512.append("data/\(path)", checksums)
    files += 1
    self.size += size
  }

  private func write(_ bytes: [UInt8], _ path: String) throws(ArchiveError) {
    try NewFile.write(bytes, to: "\(staging)/\(path)")
  }

  /// Puts the finished bag in the place of the one before, which is then removed.
  func exchange() throws(ArchiveError) {
    let folder = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw ArchiveError(cannotExchange, path, code: errno) }
    defer { close(folder) }
    guard posix_sync(folder) == 0 else { throw ArchiveError(cannotExchange, path, code: errno) }
    let stagingName = ".\(name)-staging"
    if posix_exchange(folder, stagingName, name) == 0 {
      fsync(folder)
      return try removeTree(staging)
    }
    guard errno == ENOENT, renameat(folder, stagingName, folder, name) == 0 else {
      throw ArchiveError(cannotExchange, path, code: errno)
    }
    fsync(folder)
  }
}

private let cannotExchange = Message("无法换上新的归档包", "cannot put the new bag in the place of")
