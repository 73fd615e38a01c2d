import CPosix
import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes a BagIt bag (RFC 8493) beside the place where it is to be, and puts it there in one step.
///
/// A bag that was there before stays until then, and when writing fails.
struct BagWriter: ~Copyable {
  /// The folder of the finished bag, such as `output/archive/2019`.
  let path: String
  /// Where it is being written.
  let staging: String
  private let parent: String
  private let name: String
  private var parts = FileParts()
  /// How many files the payload has.
  var files: Int { payload.count }
  private var payload: [(path: String, checksums: FileChecksums)] = []
  /// The bytes of the payload.
  private(set) var size = 0

  /// - Parameters:
  ///   - parent: the folder of all bags, which is made where it is missing.
  ///   - name: that of this one in it.
  /// - Throws: an error when the disk does not do it.
  init(in parent: String, name: String) throws(ArchiveError) {
    self.parent = parent
    self.name = name
    path = "\(parent)/\(name)"
    staging = "\(parent)/.\(name)-staging"
    try makeFolder(parent)
    try removeTree(staging)
    try makeFolder("\(staging)/data")
  }

  /// Adds a file of these bytes; the path is relative to `data/`.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws(ArchiveError) {
    try NewFile.write(bytes, to: "\(staging)/data/\(path)")
    payload.append((path, FileChecksummer.checksums(of: bytes)))
    size += bytes.count
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
    size += try parts.read(source) { (part) throws(ArchiveError) in
      summer.update(part)
      try file.write(part)
    }
    payload.append((path, summer.checksums))
    return summer.checksums
  }

  /// Takes up a file that was written to its place in the staging folder.
  mutating func adopt(_ path: String) throws(ArchiveError) {
    var summer = FileChecksummer()
    size += try parts.read("\(staging)/data/\(path)") { summer.update($0) }
    payload.append((path, summer.checksums))
  }

  /// Writes the tag files, signs them, and puts the bag in its place.
  ///
  /// - Parameters:
  ///   - info: what `bag-info.txt` says, to which the sum of the payload is added.
  ///   - key: signs the tag manifests.
  /// - Returns: the digest of the tag manifest, by which the bag of the next year names this one.
  /// - Throws: an error when the bag before is still in its place.
  mutating func finish(_ info: BagLabels, key: SigningKey) throws(ArchiveError) -> Checksum {
    payload.sort { precedes($0.path, $1.path) }
    var info = info
    info.append(BagForm.Label.oxum, "\(size).\(payload.count)")
    var tags = [
      (BagForm.info, info.bytes), (BagForm.declarationPath, Array(BagForm.declaration.utf8)),
    ]
    tags += BagAlgorithm.allCases.map { ($0.manifest, manifest($0)) }
    let manifests = BagAlgorithm.allCases.map { algorithm in
      tags.flatMap { path, bytes in
        BagManifest.line(path, FileChecksummer.checksums(of: bytes)[algorithm]).utf8
      }
    }
    tags += zip(BagAlgorithm.allCases, manifests).map { ($0.tagManifest, $1) }
    let signature = try BagSignature(of: manifests.flatMap(\.self), by: key)
    tags.append((BagSignature.path, signature.bytes))
    for (path, bytes) in tags { try NewFile.write(bytes, to: "\(staging)/\(path)") }
    try exchange()
    return FileChecksummer.checksums(of: manifests[0]).sha256
  }

  /// Removes what was written; the bag that was there before stays.
  func discard() {
    // The next run removes what stays, and says so when it cannot.
    try? removeTree(staging)
  }
}

extension BagWriter {
  private func manifest(_ algorithm: BagAlgorithm) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in payload {
      bytes += BagManifest.line("data/\(file.path)", file.checksums[algorithm]).utf8
    }
    return bytes
  }

  /// Puts the finished bag in the place of the one before, which is then removed.
  private func exchange() throws(ArchiveError) {
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
