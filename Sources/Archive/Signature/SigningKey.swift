import Crypto
import Diagnostics
import Foundation

/// The private key that an office signs its archives with: Ed25519 (RFC 8032).
///
/// It is kept as PKCS #8 in PEM (RFC 8410, section 7), and its public half as SubjectPublicKeyInfo in
/// PEM, so that other programs read both: `openssl pkey -in KEY -text`.
package struct SigningKey: Sendable {
  let key: Curve25519.Signing.PrivateKey

  /// Makes a new one.
  package init() { key = Curve25519.Signing.PrivateKey() }

  /// Makes a key of 32 bytes.
  init(raw: [UInt8]) throws { key = try Curve25519.Signing.PrivateKey(rawRepresentation: raw) }

  /// Reads a file with a private key.
  package init(contentsOf path: String) throws(ArchiveError) {
    let bytes = try contents(of: path)
    guard let raw = raw(of: bytes, label: privateLabel, head: privateHead),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: raw)
    else {
      throw ArchiveError(
        Message(
          "\(path) 不是签名私钥（Ed25519，PKCS #8，PEM）",
          "\(path) is no private signing key (Ed25519, PKCS #8, PEM)"),
        hint: Message(
          "用 mingbai archive --new-key 文件 生成一个", "make one with mingbai archive --new-key FILE"))
    }
    self.key = key
  }

  /// The public half.
  package var publicKey: PublicKey { PublicKey(key: key.publicKey) }

  /// Writes the key, for nobody else to read, and its public half to `<path>.pub`.
  ///
  /// - Throws: an error when either file is there already: what was signed with it could not be
  ///   signed again.
  package func write(to path: String) throws(ArchiveError) {
    for path in [path, path + ".pub"] where FileManager.default.fileExists(atPath: path) {
      throw ArchiveError(
        Message("\(path) 已经存在，不覆盖密钥", "\(path) exists already; a key is never replaced"),
        hint: Message("换一个文件名", "choose another name"))
    }
    let text = pem(privateHead + key.rawRepresentation, label: privateLabel)
    try NewFile.write(Array(text.utf8), to: path, mode: 0o600)
    try NewFile.write(Array(publicKey.pem.utf8), to: path + ".pub")
  }
}

/// The public half of a signing key, which anybody can check signatures with.
package struct PublicKey: Sendable {
  let key: Curve25519.Signing.PublicKey

  fileprivate init(key: Curve25519.Signing.PublicKey) { self.key = key }

  /// Reads a file with a public key.
  package init(contentsOf path: String) throws(ArchiveError) {
    let bytes = try contents(of: path)
    guard let raw = raw(of: bytes, label: publicLabel, head: publicHead), let key = Self(raw: raw)
    else {
      throw ArchiveError(
        Message("\(path) 不是公钥（Ed25519，PEM）", "\(path) is no public key (Ed25519, PEM)"),
        hint: Message(
          "公钥文件以 -----BEGIN PUBLIC KEY----- 开头",
          "the file of a public key begins with -----BEGIN PUBLIC KEY-----"))
    }
    self = key
  }

  /// Reads the form that a signature file has: the DER bytes in base 64.
  init?(base64: String) {
    guard let der = Data(base64Encoded: base64), der.starts(with: publicHead) else { return nil }
    self.init(raw: Array(der.dropFirst(publicHead.count)))
  }

  private init?(raw: [UInt8]) {
    // Bytes of another length are no key.
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { return nil }
    self.key = key
  }

  var base64: String { Data(publicHead + key.rawRepresentation).base64EncodedString() }

  package var pem: String { Archive.pem(publicHead + key.rawRepresentation, label: publicLabel) }

  static func == (one: Self, other: Self) -> Bool {
    one.key.rawRepresentation == other.key.rawRepresentation
  }
}

private let privateLabel = "PRIVATE KEY"
private let publicLabel = "PUBLIC KEY"

/// What stands before the 32 bytes of a key in DER (RFC 8410): version 0, the identifier
/// 1.3.101.112, and the heads of two octet strings.
private let privateHead: [UInt8] = [
  0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
]
/// The same before a public key: the identifier, and the head of a bit string.
private let publicHead: [UInt8] = [
  0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
]

private func pem(_ der: [UInt8], label: String) -> String {
  "-----BEGIN \(label)-----\n\(Data(der).base64EncodedString())\n-----END \(label)-----\n"
}

/// The 32 bytes of a key.
private func raw(of pem: [UInt8], label: String, head: [UInt8]) -> [UInt8]? {
  let lines = String(decoding: pem, as: UTF8.self).split(whereSeparator: \.isNewline)
  guard let start = lines.firstIndex(of: "-----BEGIN \(label)-----"),
    let end = lines.firstIndex(of: "-----END \(label)-----"), start < end,
    let der = Data(base64Encoded: lines[(start + 1)..<end].joined()), der.starts(with: head),
    der.count == head.count + 32
  else { return nil }
  return Array(der.dropFirst(head.count))
}
