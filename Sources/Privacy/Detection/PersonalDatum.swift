/// What personal datum was found.
package enum PersonalDataKind: String, Hashable, Sendable, CaseIterable {
  case residentID = "resident-id"
  case oldResidentID = "old-resident-id"
  case mobile
  case bankCard = "bank-card"
  case passport
  case plate
  case email
  case address
  case nameIllness = "name-illness"
  case nameDisability = "name-disability"
  case nameClass = "name-class"
  case minor
}

/// A personal datum in a text; it never holds the value itself.
package struct PersonalDatum: Hashable, Sendable {
  package var kind: PersonalDataKind
  /// The value with its middle hidden, such as `370283********001X`, `138****1234` or `王**（疾病）`.
  package var masked: String
  /// Where it starts, in Unicode scalars from 0.
  package var offset: Int

  package init(_ kind: PersonalDataKind, masked: String, offset: Int) {
    self.kind = kind
    self.masked = masked
    self.offset = offset
  }
}

/// One public cell of a row, for combinations across the cells of one row.
package struct LabelledText: Hashable, Sendable {
  /// The Chinese title of the column.
  package var label: String
  package var text: String

  package init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}
