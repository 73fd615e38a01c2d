/// What the records of IPTC say (IPTC Information Interchange Model 4.2, record 2).
func iptcMetadata(_ bytes: ArraySlice<UInt8>) -> [ImageMetadata] {
  var fields: [ImageMetadata] = []
  var rest = bytes
  while let start = rest.firstIndex(of: 0x1C) {
    rest = rest[start...]
    let head = Array(rest.prefix(5))
    guard head.count == 5 else { break }
    var length = head[3...4].bigEndian
    rest = rest.dropFirst(5)
    if length & 0x8000 != 0 {
      let digits = length & 0x7FFF
      guard digits <= 4 else { break }
      length = rest.prefix(digits).bigEndian
      rest = rest.dropFirst(digits)
    }
    let value = rest.prefix(length)
    rest = rest.dropFirst(length)
    guard head[1] == 2, head[2] != 0 else { continue }
    let known = iptcTags[Int(head[2])]
    fields.append(
      ImageMetadata(known?.kind ?? .text, known?.name ?? "IPTC field", value: value.text))
  }
  return fields
}

/// What the image resources of Photoshop say (Adobe Photoshop File Formats Specification).
func photoshopMetadata(
  _ bytes: ArraySlice<UInt8>, isInsideTIFF: Bool = false
) -> [ImageMetadata] {
  var fields: [ImageMetadata] = []
  var rest = bytes
  while rest.starts(with: "8BIM".utf8), rest.count >= 8 {
    let id = rest.dropFirst(4).prefix(2).bigEndian
    let nameLength = rest.dropFirst(6).first.map { Int($0) } ?? 0
    rest = rest.dropFirst(6 + (nameLength + 2) / 2 * 2)
    let length = rest.prefix(4).bigEndian
    let content = rest.dropFirst(4).prefix(length)
    rest = rest.dropFirst(4 + (length + 1) / 2 * 2)
    switch id {
    case 0x0404: fields += iptcMetadata(content)
    case 0x0409, 0x040C: fields.append(ImageMetadata(.thumbnail, "Photoshop thumbnail"))
    case 0x0422 where !isInsideTIFF: fields += TIFFMetadata(content).fields
    case 0x0424: fields += xmpMetadata(content)
    case 0x040A, 0x040B, 0x041E:
      fields.append(ImageMetadata(.text, "Photoshop resource", value: content.text))
    default: break
    }
  }
  return fields
}

private let iptcTags: [Int: (kind: ImageMetadata.Kind, name: String)] = [
  5: (.text, "ObjectName"), 25: (.text, "Keywords"), 26: (.position, "ContentLocationCode"),
  27: (.position, "ContentLocationName"), 40: (.text, "SpecialInstructions"),
  55: (.time, "DateCreated"), 60: (.time, "TimeCreated"), 62: (.time, "DigitalCreationDate"),
  63: (.time, "DigitalCreationTime"), 65: (.device, "OriginatingProgram"), 80: (.name, "By-line"),
  85: (.name, "By-lineTitle"), 90: (.position, "City"), 92: (.position, "Sub-location"),
  95: (.position, "Province-State"), 100: (.position, "Country-PrimaryLocationCode"),
  101: (.position, "Country-PrimaryLocationName"), 105: (.text, "Headline"),
  110: (.name, "Credit"), 115: (.text, "Source"), 116: (.name, "CopyrightNotice"),
  118: (.name, "Contact"), 120: (.text, "Caption-Abstract"), 122: (.name, "Writer-Editor"),
]
