/// A value that must not be published, and where it comes from.
package struct WithheldValue: Hashable, Sendable {
  /// What may not stand beside a value where it is found, so that it is not a part of another one.
  package enum Boundary: Hashable, Sendable {
    /// A text, found anywhere.
    case none
    /// A short name, whose neighbours are no Han characters.
    case han
    /// A code, an account or a phone number, whose neighbours are no ASCII letters or digits.
    case alphanumeric
    /// An amount, whose neighbours are no digits, and no `.` or `,` that goes on into a digit.
    case number
  }

  package var text: String
  package var boundary: Boundary
  /// The caller's number of the class and source row.
  package var origin: Int

  package init(_ text: String, boundary: Boundary = .none, origin: Int) {
    self.text = text
    self.boundary = boundary
    self.origin = origin
  }
}
