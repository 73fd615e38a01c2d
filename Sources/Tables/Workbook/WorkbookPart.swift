/// A part of a workbook, its XML being read; faults name the part.
struct WorkbookPart: Sendable {
  /// The name of the part in the archive, such as `xl/workbook.xml`.
  let name: String
  private(set) var xml: XMLReader

  /// Opens a part; nil when the archive does not have it.
  init?(_ name: String, in archive: borrowing ZipArchive) throws(WorkbookFault) {
    guard let bytes = try archive.file(name) else { return nil }
    try self.init(name, bytes)
  }

  init(_ name: String, _ bytes: [UInt8]) throws(WorkbookFault) {
    self.name = name
    do throws(XMLFault) {
      xml = try XMLReader(bytes)
    } catch {
      throw .xml(part: name, error)
    }
  }

  /// Gives every start tag to `body`, with the reader standing behind it.
  mutating func forEachElement(
    _ body: (inout XMLReader) throws(XMLFault) -> Void
  ) throws(WorkbookFault) {
    do throws(XMLFault) {
      while true {
        switch try xml.next() {
        case .start: try body(&xml)
        case .finished: return
        case .end, .text: continue
        }
      }
    } catch {
      throw .xml(part: name, error)
    }
  }
}
