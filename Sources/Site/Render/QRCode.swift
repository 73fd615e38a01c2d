import CQRencode
import Markdown

/// A QR code (ISO/IEC 18004), of error correction level M and the smallest version that fits.
package struct QRCode: Hashable, Sendable {
  /// How many modules a side has.
  package let side: Int
  /// Row by row from the top; true is dark.
  package let modules: [Bool]

  /// Nil for the empty text, and for one beyond 2,331 bytes.
  package init?(_ text: String) {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
  }

  /// The quiet zone that the standard asks for on each side, in modules.
  private static let margin = 4
}

extension QRCode {
  /// A drawing that is dark on white whatever the page's colours are, else it could not be read.
  ///
  /// Each run of dark modules of a row is a stroke of one unit's width: `m2 0h7` is a gap of two and
  /// a run of seven.
  ///
  /// - Parameter label: what those get who cannot see it; markup in it is escaped.
  /// - Returns: an `svg` element that may stand alone or in a page.
  package func svg(label: String) -> String {
    let size = side + 2 * Self.margin
    var bytes = Array("<svg viewBox=\"0 0 \(size) \(size)\" role=\"img\" aria-label=\"".utf8)
    bytes.appendHTML(label)
    bytes += Array(
      """
      " shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg">\
      <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path stroke="#000" d="
      """.utf8)
    for row in 0..<side { appendRuns(of: row, to: &bytes) }
    bytes += Array("\"/></svg>".utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendRuns(of row: Int, to bytes: inout [UInt8]) {
    var end = 0
    var column = 0
    while column < side {
      guard modules[row * side + column] else {
        column += 1
        continue
      }
      let start = column
      while column < side, modules[row * side + column] { column += 1 }
      if end == 0 {
        bytes += Array("M\(start + Self.margin) \(row + Self.margin).5".utf8)
      } else {
        bytes += Array("m\(start - end) 0".utf8)
      }
      bytes += Array("h\(column - start)".utf8)
      end = column
    }
  }
}
