import Diagnostics
import Foundation
import Publishing

/// Makes the sizes of a share of the photos.
struct PictureWorker: Sendable {
  private(set) var writer: StagingWriter
  private(set) var log = DiagnosticLog()

  init(_ writer: StagingWriter) { self.writer = writer }

  /// The worker after it has made the sizes of some photos, whose originals are staged.
  func making(
    _ pictures: [PicturePlan.Picture], _ encoder: PictureEncoder, in staging: Staging
  ) throws -> PictureWorker {
    var worker = self
    for picture in pictures {
      let original = try staging.location(of: picture.path)
      for variant in picture.variants {
        if let bytes = staging.publishedBytes(variant.path) {
          try worker.writer.write(bytes, to: variant.path, source: picture.source)
          continue
        }
        _ = try staging.location(of: variant.path)
        if let complaint = try encoder.encode(original, variant, in: staging.folder) {
          worker.log.report(of: picture, complaint)
          break
        }
        try worker.writer.adopt(variant.path, source: picture.source)
      }
    }
    return worker
  }
}

extension DiagnosticLog {
  fileprivate mutating func report(of picture: PicturePlan.Picture, _ complaint: String) {
    error(
      "picture", at: picture.location,
      Message(
        "照片 \(picture.source) 缩放不了：\(complaint)",
        "the photo \(picture.source) cannot be scaled: \(complaint)"),
      hint: Message(
        "用看图软件打开原图，重新导出后替换这个文件", "open it in an image viewer, export it again and replace the file")
    )
  }
}
