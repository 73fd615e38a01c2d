import Crypto
import Tables

/// Writes a web archive whose records are compressed one by one, as viewers look them up (WARC 1.1,
/// annex D).
struct WARCWriter: ~Copyable {
  private let file: NewFile
  private let date: String
  private let info: String
  private var gzip: GzipWriter
  private var parts = FileParts()

  /// Makes the file and its first record, which says who made it and how.
  ///
  /// - Parameters:
  ///   - path: of the new file.
  ///   - identity: the release that is recorded.
  ///   - software: the name and version of the program.
  /// - Throws: an error when it cannot be written.
  init(
    _ path: String, of identity: ReleaseIdentity, software: String
  ) throws(ArchiveError) {
    let file = try NewFile(path)
    var gzip = GzipWriter()
    // The release knows its day only; it holds from the beginning of the day on.
    let date = "\(identity.day)T00:00:00Z"
    var fields = BagLabels()
    fields.append("software", software)
    fields.append("format", "WARC File Format 1.1")
    fields.append(
      "conformsTo",
      "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/")
    fields.append("operator", identity.office)
    fields.append("isPartOf", identity.address)
    fields.append("description", identity.title)
    let text = String(decoding: fields.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
    let block = Array(text.utf8)
    let record = WARCRecord(
      kind: .warcinfo, target: nil, date: date, describedBy: nil,
      contentType: "application/warc-fields", head: block, payloadSize: 0)
    let sum = Checksum(SHA256.hash(data: block))
    gzip.write(record.header(payload: sum, block: sum) + block + Array(WARCWriter.end.utf8))
    try file.write(gzip.endedMember())
    self.file = file
    self.date = date
    self.gzip = gzip
    info = record.identifier(payload: sum)
  }

  /// Records that an address answers with a file.
  ///
  /// - Parameters:
  ///   - target: the address.
  ///   - path: the file on the disk.
  ///   - type: its media type.
  ///   - size: how many bytes it has.
  /// - Throws: an error when it cannot be read or written.
  mutating func add(
    _ target: String, _ path: String, type: String, size: Int
  ) throws(ArchiveError) {
    let head = Array(
      "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nContent-Length: \(size)\r\n\r\n".utf8)
    let record = WARCRecord(
      kind: .response, target: target, date: date, describedBy: info,
      contentType: "application/http;msgtype=response", head: head, payloadSize: size)
    // The digests stand before the bytes, so they are read twice: the second time from memory.
    var (payload, block) = (SHA256(), SHA256())
    block.update(data: head)
    try parts.read(path) { part in
      payload.update(bufferPointer: part)
      block.update(bufferPointer: part)
    }
    gzip.write(
      record.header(
        payload: Checksum(payload.finalize()), block: Checksum(block.finalize())) + head)
    try parts.read(path) { (part) throws(ArchiveError) in
      gzip.write(Array(part))
      try file.write(gzip.written())
    }
    gzip.write(Array(WARCWriter.end.utf8))
    try file.write(gzip.endedMember())
  }

  private static let end = "\r\n\r\n"
}
