import Diagnostics

/// Copies the marks of a drawing that are shown, one after the other.
struct SVGCleaner {
  let bytes: [UInt8]
  /// How many pictures deep inside others the drawing stands.
  let depth: Int

  private var image = PublishedImage(format: .svg, bytes: [], removed: [], size: nil)
  private var open: [(name: Range<Int>, namespaces: XMLNamespaces)] = []
  private var hasRoot = false
  /// How many elements are open since what is being left out began; 0 outside.
  private var droppedDepth = 0
  private var droppedStart = 0

  init(bytes: [UInt8], depth: Int) {
    self.bytes = bytes
    self.depth = depth
    image.bytes.reserveCapacity(bytes.count)
  }

  mutating func read(_ mark: MarkupScanner.Mark, _ range: Range<Int>) throws(ImageFault) {
    switch mark {
    case .start(let name, let attributes, let isEmpty):
      try start(name, attributes, isEmpty: isEmpty, range)
    case .end(let name): try end(name, range)
    case .text, .characterData:
      guard !open.isEmpty || bytes[range].allSatisfy(\.isXMLSpace) else {
        throw damaged("根元素外有文字", "there is text outside its root element")
      }
      if case .text = mark { try refuseEntities(range) }
      if case .characterData = mark { try refusePictures(range) }
      if droppedDepth == 0 {
        if case .text = mark { try refusePictures(range) }
        image.bytes += bytes[range]
      }
    case .declaration:
      guard range.lowerBound == 0 else {
        throw damaged("XML 声明不在开头", "its XML declaration is late")
      }
      image.bytes += bytes[range]
    case .comment:
      if droppedDepth == 0 {
        remove("comment", String(decoding: bytes[range].dropFirst(4).dropLast(3), as: UTF8.self))
      }
    case .instruction:
      if droppedDepth == 0 {
        remove("processing instruction", String(decoding: bytes[range], as: UTF8.self))
      }
    case .documentType(let hasSubset):
      if hasSubset { remove("DOCTYPE", String(decoding: bytes[range], as: UTF8.self)) }
    }
  }

  /// The clean drawing, when it is whole.
  func finished() throws(ImageFault) -> PublishedImage {
    guard hasRoot, open.isEmpty else {
      throw damaged("文件不完整", "the file ends too early")
    }
    return image
  }
}

extension SVGCleaner {
  private mutating func start(
    _ name: Range<Int>, _ attributes: [MarkupAttribute], isEmpty: Bool, _ range: Range<Int>
  ) throws(ImageFault) {
    var namespaces = open.last?.namespaces ?? XMLNamespaces()
    for attribute in attributes {
      try refuseEntities(attribute.value)
      namespaces.declare(text(attribute.name), text(attribute.value))
    }
    let (prefix, local) = split(name)
    guard let space = namespaces.kind(ofElement: prefix) else { throw undeclared(prefix) }
    if open.isEmpty {
      guard !hasRoot, local == "svg", space == .shown else {
        throw damaged("根元素不是 svg", "its root element is not svg")
      }
      hasRoot = true
      image.size = drawingSize(attributes)
    }
    if droppedDepth > 0 || space == .foreign || local == "metadata" {
      if droppedDepth == 0 { droppedStart = range.lowerBound }
      droppedDepth += 1
    } else {
      try copyStart(name, attributes, isEmpty: isEmpty, namespaces)
    }
    open.append((name, namespaces))
    if isEmpty { try close(range) }
  }

  private mutating func end(_ name: Range<Int>, _ range: Range<Int>) throws(ImageFault) {
    guard let started = open.last?.name, bytes[started] == bytes[name] else {
      throw damaged("标签没有成对", "its tags do not match")
    }
    if droppedDepth == 0 { image.bytes += bytes[range] }
    try close(range)
  }

  private mutating func close(_ range: Range<Int>) throws(ImageFault) {
    guard let name = open.popLast()?.name, droppedDepth > 0 else { return }
    droppedDepth -= 1
    if droppedDepth > 0 { return }
    let fields = xmpMetadata(bytes[droppedStart..<range.upperBound])
    image.removed += fields.filter { $0.tag != "XMP" }
    if let rest = fields.first(where: { $0.tag == "XMP" }) { remove(text(name), rest.value) }
  }

  private mutating func copyStart(
    _ name: Range<Int>, _ attributes: [MarkupAttribute], isEmpty: Bool, _ namespaces: XMLNamespaces
  ) throws(ImageFault) {
    image.bytes.append(UInt8(ascii: "<"))
    image.bytes += bytes[name]
    for attribute in attributes {
      let (prefix, local) = split(attribute.name)
      guard let isKept = namespaces.keeps(attribute: prefix, local, value: text(attribute.value))
      else { throw undeclared(prefix) }
      if !isKept {
        if prefix != "xmlns" { remove(text(attribute.name), unescapedXML(text(attribute.value))) }
        continue
      }
      image.bytes.append(UInt8(ascii: " "))
      image.bytes += bytes[attribute.name]
      image.bytes.append(UInt8(ascii: "="))
      let quote = bytes[attribute.value.lowerBound - 1]
      image.bytes.append(quote)
      image.bytes += local == "href" ? try picture(attribute.value) : Array(bytes[attribute.value])
      if local != "href" { try refusePictures(attribute.value) }
      image.bytes.append(quote)
    }
    image.bytes += isEmpty ? Array("/>".utf8) : [UInt8(ascii: ">")]
  }

  /// An address, with the picture cleaned that it may itself be (RFC 2397).
  private mutating func picture(_ value: Range<Int>) throws(ImageFault) -> [UInt8] {
    let address = bytes[value].drop(while: \.isXMLSpace)
    guard address.prefix(5).elementsEqual("data:".utf8, by: { $0 | 0x20 == $1 || $0 == $1 }) else {
      return Array(bytes[value])
    }
    guard depth < 3, let comma = address.firstIndex(of: UInt8(ascii: ",")),
      address[..<comma].suffix(7).elementsEqual(";base64".utf8),
      let content = base64Decoded(address[address.index(after: comma)...])
    else { throw embedded }
    let cleaned = try cleaned(content, depth: depth + 1)
    image.removed += cleaned.removed
    return cleaned.bytes == content
      ? Array(bytes[value])
      : Array("data:\(cleaned.format.mediaType);base64,".utf8) + base64Encoded(cleaned.bytes)
  }

  private mutating func remove(_ tag: String, _ value: String?) {
    image.removed.append(ImageMetadata(.text, tag, value: value))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func split(_ name: Range<Int>) -> (prefix: String, local: String) {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return ("", text(name)) }
    return (text(name.lowerBound..<colon), text(colon + 1..<name.upperBound))
  }
}

// Faults of a drawing.
extension SVGCleaner {
  /// Refuses references to entities of the file's own, for their declarations go.
  private func refuseEntities(_ range: Range<Int>) throws(ImageFault) {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return }
    for part in bytes[range].split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      .dropFirst()
    {
      let name = part.prefix { $0 != UInt8(ascii: ";") }
      guard name.endIndex < part.endIndex else { throw damaged("有单独的 &", "it has a lone &") }
      if name.first == UInt8(ascii: "#") { continue }
      guard ["amp", "lt", "gt", "quot", "apos"].contains(String(decoding: name, as: UTF8.self))
      else {
        throw .uncleanable(
          .svg, Message("用了自定义实体", "it uses entities that it declares itself"))
      }
    }
  }

  /// Refuses pictures that stand where only addresses of styles can be, such as `url(data:…)`.
  private func refusePictures(_ range: Range<Int>) throws(ImageFault) {
    let mark = Array("data:image/".utf8)
    var rest = bytes[range]
    while let start = rest.firstIndex(of: mark[0]) {
      rest = rest[start...]
      if rest.starts(with: mark) { throw embedded }
      rest = rest.dropFirst()
    }
  }

  private var embedded: ImageFault {
    .uncleanable(
      .svg, Message("内嵌的图片无法读取", "a picture inside it cannot be read"))
  }

  private func undeclared(_ prefix: String) -> ImageFault {
    damaged("没有声明命名空间前缀 \"\(prefix)\"", "the namespace prefix \"\(prefix)\" is not declared")
  }

  private func damaged(_ chinese: String, _ english: String) -> ImageFault {
    .damaged(.svg, Message(chinese, english))
  }

  /// The size that the root element gives in pixels, or else its view box.
  private func drawingSize(_ attributes: [MarkupAttribute]) -> ImageSize? {
    func value(_ name: String) -> String? {
      attributes.first { text($0.name) == name }.map { text($0.value) }
    }
    func pixels(_ text: Substring) -> Int? {
      let number = text.hasSuffix("px") ? text.dropLast(2) : text
      return Double(number).flatMap { Int(exactly: $0.rounded()) }
    }
    if let width = value("width").flatMap({ pixels($0[...]) }),
      let height = value("height").flatMap({ pixels($0[...]) })
    {
      return ImageSize(width: width, height: height)
    }
    let box = (value("viewBox") ?? "").split { $0 == " " || $0 == "," }
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else {
      return nil
    }
    return ImageSize(width: width, height: height)
  }
}
