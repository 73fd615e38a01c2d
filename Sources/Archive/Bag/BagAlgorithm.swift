/// The digests that an archive has of every file, by the names that BagIt gives them.
enum BagAlgorithm: String, CaseIterable, Sendable {
  case sha256, sha512

  /// The file that lists the payload.
  var manifest: String { "manifest-\(rawValue).txt" }

  /// The file that lists all other files but itself and its like.
  var tagManifest: String { "tagmanifest-\(rawValue).txt" }

  /// How many bytes a digest has.
  var byteCount: Int { self == .sha256 ? 32 : 64 }
}
