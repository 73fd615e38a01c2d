import Crypto
import Diagnostics
import Foundation

/// The file `signature.txt` of an archive: who signed the tag manifests.
///
/// What is signed are the bytes of `tagmanifest-sha256.txt` followed by those of
/// `tagmanifest-sha512.txt`. They list the digests of all other tag files, among them the manifests,
/// which list those of the payload: one signature covers every byte. The file itself is no part of
/// them, since a signature cannot list itself. Public key (SubjectPublicKeyInfo) and signature are in
/// base 64, so that OpenSSL can check them too.
struct BagSignature {
  static let path = "signature.txt"

  var publicKey: PublicKey
  var signature: [UInt8]

  init(of message: [UInt8], by key: SigningKey) throws(ArchiveError) {
    publicKey = key.publicKey
    do {
      signature = Array(try key.key.signature(for: message))
    } catch {
      throw ArchiveError(.init("无法签名：\(error)", "cannot sign: \(error)"))
    }
  }

  /// Reads the file; nil when it has no key or no signature.
  init?(_ bytes: [UInt8]) {
    let labels = BagLabels(bytes)
    guard labels["Signature-Algorithm"] == "Ed25519",
      let key = labels["Public-Key"].flatMap(PublicKey.init(base64:)),
      let signature = labels["Signature"].flatMap({ Data(base64Encoded: $0) })
    else { return nil }
    publicKey = key
    self.signature = Array(signature)
  }

  var bytes: [UInt8] {
    var labels = BagLabels()
    labels.append("Signature-Algorithm", "Ed25519")
    labels.append(
      "Signed-Files", BagAlgorithm.allCases.map(\.tagManifest).joined(separator: " "))
    labels.append("Public-Key", publicKey.base64)
    labels.append("Signature", Data(signature).base64EncodedString())
    return labels.bytes
  }

  func covers(_ message: [UInt8]) -> Bool {
    publicKey.key.isValidSignature(signature, for: message)
  }
}
