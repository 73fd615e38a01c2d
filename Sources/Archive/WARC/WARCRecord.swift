import Crypto

/// A record of a web archive by WARC 1.1 (ISO 28500:2017), without the bytes of its payload.
struct WARCRecord {
  enum Kind: String {
    case warcinfo, response
  }

  var kind: Kind
  /// The address; nil for `warcinfo`.
  var target: String?
  /// The moment of capture in UTC.
  var date: String
  /// The record that describes this file.
  var describedBy: String?
  var contentType: String
  /// What stands before the payload in the block: the head of the HTTP answer.
  var head: [UInt8]
  var payloadSize: Int

  /// An identifier that is the same whenever the same is recorded: a UUID of version 8 (RFC 9562) from the
  /// SHA-256 of kind, address, moment and payload.
  func identifier(payload: Checksum) -> String {
    var hash = SHA256()
    for part in [kind.rawValue, target ?? "", date, payload.hex] {
      hash.update(data: Array("\(part)\n".utf8))
    }
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      let digits = String(byte, radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
    return "<urn:uuid:\(text)>"
  }

  /// The lines before the block.
  ///
  /// Digests are hexadecimal: in base 32, which records with SHA-1 have, SHA-256 needs padding signs, which the
  /// grammar of the field does not allow.
  func header(payload: Checksum, block: Checksum) -> [UInt8] {
    var lines = ["WARC/1.1", "WARC-Type: \(kind.rawValue)"]
    if let target { lines.append("WARC-Target-URI: \(target)") }
    lines.append("WARC-Date: \(date)")
    lines.append("WARC-Record-ID: \(identifier(payload: payload))")
    if let describedBy { lines.append("WARC-Warcinfo-ID: \(describedBy)") }
    if kind == .response { lines.append("WARC-Payload-Digest: sha256:\(payload.hex)") }
    lines.append("WARC-Block-Digest: sha256:\(block.hex)")
    lines.append("Content-Type: \(contentType)")
    lines.append("Content-Length: \(head.count + payloadSize)")
    return Array(lines.map { $0 + "\r\n" }.joined().utf8) + Array("\r\n".utf8)
  }
}
