import Testing

@testable import Privacy

struct XMPMetadataTests {
  @Test func `properties are read from elements, lists and attributes`() {
    let packet = """
      <?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>
      <rdf:Description rdf:about="" exif:GPSLatitude="36,4.5N" aux:SerialNumber="SN-1"
        crs:Note="其他示例">
      <dc:creator><rdf:Seq><rdf:li>张示例</rdf:li><rdf:li><![CDATA[李<示例]]></rdf:li></rdf:Seq></dc:creator>
      <photoshop:City>示例市 &amp; 县</photoshop:City>
      <xmpGImg:image>/9j/</xmpGImg:image>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      """
    #expect(
      xmpMetadata(Array(packet.utf8)[...]) == [
        ImageMetadata(.position, "exif:GPSLatitude", value: "36,4.5N"),
        ImageMetadata(.serialNumber, "aux:SerialNumber", value: "SN-1"),
        ImageMetadata(.name, "dc:creator", value: "张示例"),
        ImageMetadata(.name, "dc:creator", value: "李<示例"),
        ImageMetadata(.position, "photoshop:City", value: "示例市 & 县"),
        ImageMetadata(.thumbnail, "xmpGImg:image"),
        ImageMetadata(.text, "XMP", value: "其他示例"),
      ])
  }

  @Test func `a broken packet is told whole`() {
    #expect(
      xmpMetadata(Array("<a b='张示例".utf8)[...]) == [
        ImageMetadata(.text, "XMP", value: "<a b='张示例")
      ])
  }

  @Test(arguments: [
    ("a&amp;b", "a&b"), ("&#24352;&#x5F20;", "张张"), ("&x;&", "&x;&"), ("&#xD800;", "&#xD800;"),
  ])
  func `references stand for characters`(text: String, expected: String) {
    #expect(unescapedXML(text) == expected)
  }
}
