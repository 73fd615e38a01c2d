import Diagnostics
import Testing

@testable import Privacy

struct SVGTests {
  private let svg = "xmlns=\"http://www.w3.org/2000/svg\""

  private func clean(_ text: String) throws -> String {
    let image = try publishedImage(Array(text.utf8)).get()
    let again = try publishedImage(image.bytes).get()
    #expect(again.bytes == image.bytes)
    #expect(again.removed.isEmpty)
    return String(decoding: image.bytes, as: UTF8.self)
  }

  private func faultText(_ text: String) -> String? { fault(Array(text.utf8))?.message.english }

  @Test func `what is shown and read aloud stays byte for byte`() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg \(svg) width="4px" height='3' aria-label="图"><title>标题</title><desc>说明</desc>
      <style><![CDATA[ a > b { fill: red } ]]></style><a href="#x"><text>甲 &amp; &#x4E59;</text></a>
      <foreignObject><p xmlns="http://www.w3.org/1999/xhtml">文字</p></foreignObject></svg>

      """
    #expect(try clean(text) == text)
    #expect(
      try publishedImage(Array(text.utf8)).get().size == ImageSize(width: 4, height: 3))
  }

  @Test func `editors' elements, attributes and namespaces go, whatever their prefix is`() throws {
    let text =
      "<svg \(svg) xmlns:k=\"http://www.inkscape.org/namespaces/inkscape\" k:f=\"/home/示例/a.png\""
      + " data-name=\"层\"><k:page><k:x/></k:page><g k:label=\"层 1\" id=\"g\"/></svg>"
    #expect(try clean(text) == "<svg \(svg)><g id=\"g\"/></svg>")
    #expect(
      try publishedImage(Array(text.utf8)).get().removed == [
        ImageMetadata(.text, "k:f", value: "/home/示例/a.png"),
        ImageMetadata(.text, "data-name", value: "层"), ImageMetadata(.text, "k:page"),
        ImageMetadata(.text, "k:label", value: "层 1"),
      ])
  }

  @Test func `metadata, comments, instructions and document types go`() throws {
    let text =
      "<!DOCTYPE svg [<!ENTITY a '>'> <!-- ]> -->]><!-- 示例 --><?php 1 ?><svg \(svg)>"
      + "<metadata xmlns:dc='d'><dc:creator>张示例</dc:creator></metadata><g><!-- b --></g></svg>"
    #expect(try clean(text) == "<svg \(svg)><g></g></svg>")
    #expect(
      try publishedImage(Array(text.utf8)).get().removed == [
        ImageMetadata(.text, "DOCTYPE", value: "<!DOCTYPE svg [<!ENTITY a '>'> <!-- ]> -->]>"),
        ImageMetadata(.text, "comment", value: " 示例 "),
        ImageMetadata(.text, "processing instruction", value: "<?php 1 ?>"),
        ImageMetadata(.name, "dc:creator", value: "张示例"),
        ImageMetadata(.text, "comment", value: " b "),
      ])
  }

  @Test func `pictures inside a drawing are cleaned too`() throws {
    func drawing(_ picture: [UInt8], _ type: String) -> String {
      let data = String(decoding: base64Encoded(picture), as: UTF8.self)
      return "<svg \(svg)><image href=\"data:\(type);base64,\(data)\"/></svg>"
    }
    let photo = jpeg(exifSegment(tiff([(0x13B, 2, Array("张示例\0".utf8))])))
    #expect(try clean(drawing(photo, "image/jpg")) == drawing(jpeg(), "image/jpeg"))
    #expect(
      try publishedImage(Array(drawing(photo, "image/jpg").utf8)).get().removed == [
        ImageMetadata(.name, "Artist", value: "张示例")
      ])
    #expect(faultText(drawing([0x42, 0x4D], "image/bmp"))?.contains("BMP") == true)
  }

  @Test func `a picture that cannot be read inside a drawing is a fault`() {
    let embedded = "the SVG picture cannot be cleaned: a picture inside it cannot be read"
    #expect(faultText("<svg \(svg)><image href='data:image/png,%89'/></svg>") == embedded)
    #expect(
      faultText("<svg \(svg)><style>a{fill:url(data:image/png;base64,x)}</style></svg>") == embedded
    )
    #expect(faultText("<svg \(svg)><g style='fill:url(data:image/png)'/></svg>") == embedded)
  }

  @Test(arguments: [
    "<svg", "<svg xmlns='http://www.w3.org/2000/svg'>", "<svg a=1/>", "<svg a='1'b='2'/>",
    "<svg><g></svg></g>", "<svg><x:g/></svg>", "<svg/>text", "<svg/><svg/>", "<svg><!-- </svg>",
    "<svg><text>&</text></svg>", "<svg>&own;</svg>", "<html><svg/></html>", "<svg><![CDATA[</svg>",
    "<svg x:a='1'/>", "\u{0}<svg/>", "<!DOCTYPE svg [<svg/>",
  ])
  func `what is no sound XML is a fault`(text: String) {
    #expect(fault(Array(text.utf8)) != nil)
  }

  @Test func `a byte order mark goes and a drawing in another encoding is refused`() throws {
    #expect(try clean("\u{FEFF}<svg \(svg)/>") == "<svg \(svg)/>")
    let utf16 = Array("<svg/>".utf16).flatMap { Int($0).littleEndianBytes(2) }
    #expect(
      fault([0xFF, 0xFE] + utf16)?.message.english
        == "the SVG picture cannot be cleaned: it is not encoded in UTF-8")
  }

  @Test func `the size is the view box's where no pixels are given`() throws {
    let text = "<svg \(svg) width='210mm' height='297mm' viewBox='0 0 20.4, 30'/>"
    #expect(
      try publishedImage(Array(text.utf8)).get().size == ImageSize(width: 20, height: 30))
  }
}
