import Checks
import Diagnostics
import Privacy

/// The bytes of a file as they are published: of a picture, what it shows and nothing beside.
///
/// - Returns: nil, with a finding, for a picture that cannot be cleaned.
func published(
  _ bytes: [UInt8], of path: String, _ gate: PersonalDataGate?, log: inout DiagnosticLog
) -> [UInt8]? {
  // A photo under another name is a photo too.
  guard (ImageFormat.of(bytes) ?? ImageFormat.of(path: path)) != nil else { return bytes }
  switch publishedImage(bytes) {
  case .failure(let fault):
    log.error("picture", at: SourceLocation(path), fault.message, hint: fault.hint)
    return nil
  case .success(let picture):
    for text in picture.removed.compactMap(\.value) {
      gate?.check(text, at: SourceLocation(path), log: &log)
    }
    let telling = picture.removed.filter { $0.kind.tellsWhoOrWhere }.map(\.tag)
    if !telling.isEmpty {
      log.warning(
        "image-metadata", at: SourceLocation(path),
        Message(
          "照片里带有位置、机身号或姓名（\(telling.joined(separator: "、"))），公开时已经去掉",
          "the photo holds a position, a serial number or a name (\(telling.joined(separator: ", "))), "
            + "which is taken out of what is published"),
        hint: Message(
          "原件在别处使用前也要清理；清理后换掉这个文件", "clean the original, and put it in place of this file"))
    }
    return picture.bytes
  }
}

extension ImageMetadata.Kind {
  /// Whether somebody can be found by it.
  fileprivate var tellsWhoOrWhere: Bool {
    switch self {
    case .position, .serialNumber, .name: true
    case .time, .device, .text, .thumbnail: false
    }
  }
}
