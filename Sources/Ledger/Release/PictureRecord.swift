import Diagnostics
import Tables

/// How a photo is shown: a row of the table `picture`, which a release adds to those of the content.
package struct PictureRecord: Hashable, Sendable {
  /// The path below `content/media`, as rows name it.
  package var file: String
  /// The size of the original in pixels, turned upright.
  package var width: Int
  package var height: Int
  /// The AVIF pictures by width, as an attribute `srcset` has them, with paths from the site's root.
  package var avif: String?
  /// The path, from the site's root, of the picture for browsers without AVIF.
  package var fallback: String

  package init(file: String, width: Int, height: Int, avif: String?, fallback: String) {
    self.file = file
    self.width = width
    self.height = height
    self.avif = avif
    self.fallback = fallback
  }
}

extension Resource {
  /// The table of photos, which pages ask as they ask any other.
  static let picture = Resource(
    release: "picture", title: "照片大小", key: ["file"],
    fields: [
      Field(name: "file", title: "文件"), .whole("width", "宽"), .whole("height", "高"),
      Field(name: "avif", title: "AVIF各宽度"), Field(name: "fallback", title: "旧浏览器用"),
    ])
}
