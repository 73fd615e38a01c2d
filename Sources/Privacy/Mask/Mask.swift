package enum Mask: String, CaseIterable, Hashable, Sendable {
  case name, id, phone, account
  package func masked(_ text: String) -> String { String(text.prefix(1)) + "**" }
}
