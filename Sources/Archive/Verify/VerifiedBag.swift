package import Diagnostics

/// A bag as it was found, with what the chain of years needs of it.
package struct VerifiedBag {
  /// As it was given.
  package var path: String
  var identifier: String?
  var period: String?
  /// The digest of its tag manifest, by which the bag of the next year names it.
  var tagManifest: Checksum?
  var previousIdentifier: String?
  var previousTagManifest: Checksum?
  var publicKey: PublicKey?
}

/// Checks bags and the chain that they make, and reports everything that is wrong with them.
///
/// - Parameters:
///   - paths: the folders of the bags, in any order.
///   - keys: those that the office is known by; without one a signature only shows that a bag is as
///     its signer left it, whoever that was.
///   - log: gets what is wrong.
/// - Returns: the bags, in the order of the paths.
/// - Throws: an error for a folder that cannot be read.
@discardableResult
package func verify(
  _ paths: [String], keys: [PublicKey], log: inout DiagnosticLog
) throws(ArchiveError) -> [VerifiedBag] {
  var bags: [VerifiedBag] = []
  for path in paths {
    // The stroke that a shell completes is no part of the name.
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var verification = try BagVerification(of: path)
    bags.append(verification.bag(keys: keys))
    log.merge(verification.log)
  }
  checkChain(bags, log: &log)
  return bags
}
