/// What the files of a bag are called, and what does not differ from bag to bag.
enum BagForm {
  static let info = "bag-info.txt"
  static let declarationPath = "bagit.txt"
  static let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

  /// The labels of `bag-info.txt` that programs read; those that RFC 8493 does not know are ours.
  enum Label {
    static let oxum = "Payload-Oxum"
    static let identifier = "External-Identifier"
    static let period = "Period"
    static let previous = "Previous-Bag"
    static let previousManifest = "Previous-Tag-Manifest-SHA256"
  }
}
