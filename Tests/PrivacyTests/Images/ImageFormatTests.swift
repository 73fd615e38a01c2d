import Diagnostics
import Testing

@testable import Privacy

struct ImageFormatTests {
  @Test func `the content decides`() {
    #expect(ImageFormat.of(jpeg()) == .jpeg)
    #expect(ImageFormat.of(png()) == .png)
    #expect(ImageFormat.of(gif()) == .gif)
    #expect(ImageFormat.of(webP(webPPicture)) == .webp)
    #expect(ImageFormat.of(Array("\u{FEFF}\n<!-- a --><s:svg/>".utf8)) == .svg)
    #expect(ImageFormat.of([0, 0, 0, 24] + Array("ftypheic".utf8)) == .heic)
    #expect(ImageFormat.of([0, 0, 0, 24] + Array("ftypavif".utf8)) == .avif)
    #expect(ImageFormat.of(Array("MM\0*".utf8)) == .tiff)
    #expect(ImageFormat.of(Array("RIFF0000WAVE".utf8)) == nil)
    #expect(ImageFormat.of([]) == nil)
  }

  @Test(arguments: [
    ("a/b.JPG", ImageFormat.jpeg), ("a.heif", .heic), ("x.svg", .svg), ("x.nef", .raw),
    ("x.tiff", .tiff),
  ])
  func `the name promises a format`(path: String, format: ImageFormat) {
    #expect(ImageFormat.of(path: path) == format)
  }

  @Test func `other files are no pictures`() {
    #expect(ImageFormat.of(path: "a.csv") == nil)
    #expect(ImageFormat.of(path: "png") == nil)
  }

  @Test func `formats that cannot be cleaned say what to do`() {
    let found = fault([0, 0, 0, 24] + Array("ftypheic".utf8))
    #expect(found == .unsupported(.heic))
    #expect(found?.message.chinese == "HEIC 图片的隐藏信息无法清除，不能公开")
    #expect(found?.hint.chinese == "照片另存为 JPEG，图表和截图另存为 PNG，再替换此文件")
    #expect(fault(Array("张示例".utf8)) == .unknown)
  }
}
