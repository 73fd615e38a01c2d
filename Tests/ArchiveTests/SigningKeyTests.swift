import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct SigningKeyTests {
  @Test func aKeyIsWrittenForItsOwnerOnlyAndReadBack() throws {
    let folder = try BagFolder()
    let path = folder.path + "/office.key"
    let key = SigningKey()
    try key.write(to: path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try SigningKey(contentsOf: path).publicKey == key.publicKey)
    #expect(try PublicKey(contentsOf: path + ".pub") == key.publicKey)
  }

  @Test func aKeyIsNeverReplaced() throws {
    let folder = try BagFolder()
    try folder.write("mine", "office.key")
    #expect(throws: ArchiveError.self) { try SigningKey().write(to: folder.path + "/office.key") }
    #expect(try folder.text("office.key") == "mine")
    try folder.write("mine", "other.key.pub")
    #expect(throws: ArchiveError.self) { try SigningKey().write(to: folder.path + "/other.key") }
  }

  @Test func publicAndPrivateKeysAreToldApart() throws {
    let folder = try BagFolder()
    let path = folder.path + "/office.key"
    try SigningKey().write(to: path)
    #expect(throws: ArchiveError.self) { try SigningKey(contentsOf: path + ".pub") }
    #expect(throws: ArchiveError.self) { try PublicKey(contentsOf: path) }
    #expect(throws: ArchiveError.self) { try PublicKey(contentsOf: folder.path + "/none") }
  }

  /// RFC 8032, section 7.1, test 1: the key, and the signature of no bytes.
  @Test func theSignatureIsThatOfTheStandard() throws {
    let raw = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    let bytes = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(raw.dropFirst($0).prefix(2), radix: 16)
    }
    let key = try SigningKey(raw: bytes)
    #expect(
      Data(base64Encoded: key.publicKey.base64)?.suffix(32).map { String(format: "%02x", $0) }
        .joined()
        == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    let signature = try BagSignature(of: [], by: key)
    #expect(signature.covers([]))
    #expect(!signature.covers([0]))
  }

  /// RFC 8410, section 10: a private key as other programs write it.
  @Test func aKeyOfOpenSSLIsRead() throws {
    let folder = try BagFolder()
    try folder.write(
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----

      """, "rfc.key")
    let key = try SigningKey(contentsOf: folder.path + "/rfc.key")
    #expect(
      key.publicKey.pem
        == "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n"
    )
  }
}
