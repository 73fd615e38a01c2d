/// A page whose title is a name of a place or a person.
struct NamedPage: Hashable, Sendable {
  var name: String
  var kind: String
  var path: String
  var place: String
  var number: Int

  /// What people name persons by in the attribute `data-name`.
  static let person = "person"

  init(name: String, kind: String, path: String = "", place: String = "", number: Int = 0) {
    self.name = name
    self.kind = kind
    self.path = path
    self.place = place
    self.number = number
  }

  init(_ page: PageText, number: Int, path: String) {
    self.init(
      name: String(decoding: page.title, as: UTF8.self), kind: page.name, path: path,
      place: page.place, number: number)
  }

  /// How far down the place is: a district comes before a town, and a town before a village.
  var depth: Int { place.utf8.count { $0 == UInt8(ascii: "/") } }
}
