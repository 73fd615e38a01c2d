import Foundation
import Testing

@testable import Charts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of a drawing, read by an XML parser.
struct SVGElements {
  /// One element with the attributes that count.
  struct Element {
    var name: String
    var attributes: [String: String]
    /// The names of the elements around, the outermost first.
    var path: [String]
    /// The place of its origin in the drawing.
    var x = 0.0
    var y = 0.0
    var angle = 0.0
    /// Those of the element or of the nearest one around.
    var anchor = "start"
    var size = 13.0
    var isBold = false
    var text = ""
    var holdsTitle = false
  }

  var elements: [Element] = []
  var width = 0.0
  var height = 0.0

  /// Nil if the text is no well-formed XML.
  init?(_ svg: String) {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    guard parser.parse() else { return nil }
    elements = reader.elements
    let box = (elements.first?.attributes["viewBox"] ?? "").split(separator: " ").map {
      Double($0) ?? .nan
    }
    guard box.count == 4 else { return nil }
    (width, height) = (box[2], box[3])
  }

  subscript(name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The texts whose ends are further than two units outside of the drawing.
  var outside: [String] {
    self["text"].filter { element in
      let corners = element.corners
      return corners.contains {
        $0.x < -2 || $0.x > width + 2 || $0.y < -2 || $0.y > height + 2
      }
    }.map {
      "\($0.text) at \($0.corners.map { "\(Int($0.x)),\(Int($0.y))" }) of \(width)×\(height)"
    }
  }
}

extension SVGElements.Element {
  /// The ends of the base line and of the tops of the letters.
  var corners: [Point] {
    let width = TextMeasure.width(text, size: size, bold: isBold)
    let start = anchor == "end" ? -width : anchor == "middle" ? -width / 2 : 0
    let left = (Double(attributes["x"] ?? "") ?? 0) + start
    let bottom = Double(attributes["y"] ?? "") ?? 0
    let (sine, cosine) = (sin(angle * .pi / 180), cos(angle * .pi / 180))
    return [
      (left, bottom), (left + width, bottom), (left, bottom - size * 0.75),
      (left + width, bottom - size * 0.75),
    ].map { Point(x + $0.0 * cosine - $0.1 * sine, y + $0.0 * sine + $0.1 * cosine) }
  }
}

private final class Reader: NSObject, XMLParserDelegate {
  var elements: [SVGElements.Element] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let parent = open.last.map { elements[$0] }
    if name == "title", let parent = open.last { elements[parent].holdsTitle = true }
    var element = SVGElements.Element(
      name: name, attributes: attributes, path: open.map { elements[$0].name })
    element.anchor = attributes["text-anchor"] ?? parent?.anchor ?? "start"
    element.size = attributes["font-size"].flatMap(Double.init) ?? parent?.size ?? 13
    element.isBold = attributes["font-weight"].map { $0 == "bold" } ?? parent?.isBold ?? false
    (element.x, element.y) = (parent?.x ?? 0, parent?.y ?? 0)
    for part in (attributes["transform"] ?? "").split(separator: ")") {
      let pieces = part.split(separator: "(")
      guard pieces.count == 2 else { continue }
      let numbers = pieces[1].split(separator: ",").compactMap { Double($0) }
      if pieces[0] == "translate", numbers.count == 2 {
        element.x += numbers[0]
        element.y += numbers[1]
      } else if pieces[0] == "rotate", numbers.count == 1 {
        element.angle = numbers[0]
      }
    }
    open.append(elements.count)
    elements.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
