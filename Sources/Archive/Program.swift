/// The program as an archive names it.
package enum Program {
  package static let version = "1.0.0"
  static let name = "Mingbai \(version)"
}
