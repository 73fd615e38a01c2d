package import Diagnostics

/// Why a picture cannot be published.
package enum ImageFault: Error, Hashable, Sendable {
  /// The content is no picture that is known here.
  case unknown
  /// A format whose metadata cannot be taken out, or that browsers do not show.
  case unsupported(ImageFormat)
  /// The content breaks the rules of its format.
  case damaged(ImageFormat, Message)
  /// The content is sound, but something in it cannot be cleaned.
  case uncleanable(ImageFormat, Message)

  package var message: Message {
    switch self {
    case .unknown: Message("内容不是已知格式的图片", "the content is not a picture of a known format")
    case .unsupported(let format):
      Message(
        "\(format.title) 图片的隐藏信息无法清除，不能公开",
        "hidden data in \(format.title) pictures cannot be removed, so it is not published")
    case .damaged(let format, let what):
      Message(
        "\(format.title) 图片已损坏：\(what.chinese)",
        "the \(format.title) picture is damaged: \(what.english)")
    case .uncleanable(let format, let what):
      Message(
        "\(format.title) 图片无法清理：\(what.chinese)",
        "the \(format.title) picture cannot be cleaned: \(what.english)")
    }
  }

  /// How to mend it.
  package var hint: Message {
    switch self {
    case .unknown, .unsupported:
      Message(
        "照片另存为 JPEG，图表和截图另存为 PNG，再替换此文件",
        "export photos as JPEG, diagrams and screenshots as PNG, and replace the file")
    case .damaged:
      Message(
        "用看图软件打开原图，重新导出后替换此文件",
        "open the original in an image viewer, export it again and replace the file")
    case .uncleanable(.svg, _):
      Message(
        "在绘图软件中另存为“普通 SVG”，图片单独保存，再替换此文件",
        "save as \"plain SVG\" in the drawing program, with pictures in files of their own")
    case .uncleanable:
      Message("另存为 JPEG 或 PNG，再替换此文件", "export it as JPEG or PNG and replace the file")
    }
  }
}
