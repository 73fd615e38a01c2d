/// One thing that a picture says beside what it shows.
package struct ImageMetadata: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case position
    case serialNumber = "serial-number"
    case name, time, device, text, thumbnail
  }

  package var kind: Kind
  /// The name of the field, such as `GPSLatitude`; it reveals nothing of what the field says.
  package var tag: String
  /// What a field of text says: to be searched for personal data, and never to be printed.
  package var value: String?

  package init(_ kind: Kind, _ tag: String, value: String? = nil) {
    self.kind = kind
    self.tag = tag
    self.value = value
  }
}

/// The width and height of a picture in pixels, as it is seen.
package struct ImageSize: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
