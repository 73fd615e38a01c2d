/// What a packet of XMP says (ISO 16684-1), by element and attribute.
///
/// Properties that nobody here knows are gathered in one field, for their text may hold anything.
func xmpMetadata(_ packet: ArraySlice<UInt8>) -> [ImageMetadata] {
  let bytes = Array(packet.prefix { $0 != 0 })
  var scanner = MarkupScanner(bytes)
  var fields: [ImageMetadata] = []
  var others: [String] = []
  var path: [String] = []
  func add(_ name: String?, _ text: String) {
    if let name, let kind = xmpKinds[localName(name)] {
      fields.append(ImageMetadata(kind, name, value: kind == .thumbnail ? nil : text))
    } else {
      others.append(text)
    }
  }
  do throws(MarkupFault) {
    while let (mark, range) = try scanner.next() {
      switch mark {
      case .start(let name, let attributes, let isEmpty):
        let name = String(decoding: bytes[name], as: UTF8.self)
        for attribute in attributes {
          let key = String(decoding: bytes[attribute.name], as: UTF8.self)
          guard !key.hasPrefix("xmlns"), !key.hasPrefix("rdf:"), !key.hasPrefix("xml:"),
            let text = bytes[attribute.value].text
          else { continue }
          add(key, unescapedXML(text))
        }
        if !isEmpty { path.append(name) }
      case .end: _ = path.popLast()
      case .text, .characterData:
        let content = bytes[range]
        let isData = content.starts(with: "<![CDATA[".utf8)
        guard let text = (isData ? content.dropFirst(9).dropLast(3) : content).text else {
          continue
        }
        let property = path.last { xmpKinds[localName($0)] != nil }
        add(property ?? path.last, isData ? text : unescapedXML(text))
      case .comment: others.append(bytes[range].text ?? "")
      case .declaration, .instruction, .documentType: break
      }
    }
  } catch {
    return [ImageMetadata(.text, "XMP", value: packet.text)]
  }
  if fields.isEmpty || !others.isEmpty {
    let text = others.joined(separator: "\n")
    fields.append(ImageMetadata(.text, "XMP", value: text.isEmpty ? nil : text))
  }
  return fields
}

/// A text of XML whose character references are replaced by what they stand for.
func unescapedXML(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    result += rest[..<start]
    rest = rest[start...]
    guard let end = rest.prefix(12).firstIndex(of: ";") else {
      result.append("&")
      rest = rest.dropFirst()
      continue
    }
    let name = rest[rest.index(after: start)..<end]
    if let character = character(named: name) {
      result.unicodeScalars.append(character)
    } else {
      result += rest[...end]
    }
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}

private func character(named name: Substring) -> Unicode.Scalar? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  default:
    guard name.first == "#" else { return nil }
    let isHexadecimal = name.dropFirst().first == "x"
    return UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}

/// The name of a property without its namespace's prefix.
private func localName(_ name: String) -> String {
  name.split(separator: ":").last.map(String.init) ?? name
}

private let xmpKinds: [String: ImageMetadata.Kind] = [
  "GPSLatitude": .position, "GPSLongitude": .position, "GPSAltitude": .position,
  "GPSAltitudeRef": .position, "GPSDestLatitude": .position, "GPSDestLongitude": .position,
  "GPSImgDirection": .position, "GPSAreaInformation": .position, "GPSMapDatum": .position,
  "GPSTimeStamp": .time, "City": .position, "State": .position, "Country": .position,
  "CountryCode": .position, "Location": .position, "LocationCreated": .position,
  "LocationShown": .position, "Sublocation": .position, "ProvinceState": .position,
  "CountryName": .position, "SerialNumber": .serialNumber, "BodySerialNumber": .serialNumber,
  "LensSerialNumber": .serialNumber, "ImageUniqueID": .serialNumber, "DocumentID": .serialNumber,
  "OriginalDocumentID": .serialNumber, "InstanceID": .serialNumber, "creator": .name,
  "Creator": .name, "rights": .name, "contributor": .name, "publisher": .name,
  "OwnerName": .name, "CameraOwnerName": .name, "Owner": .name, "Author": .name,
  "AuthorsPosition": .name, "CaptionWriter": .name, "Credit": .name, "PersonInImage": .name,
  "PersonDisplayName": .name, "CreatorContactInfo": .name, "CiAdrCity": .name,
  "CiEmailWork": .name, "CiTelWork": .name, "Artist": .name, "Copyright": .name, "Name": .name,
  "CreatorTool": .device, "softwareAgent": .device, "Make": .device, "Model": .device,
  "Lens": .device, "LensModel": .device, "Software": .device, "CreateDate": .time,
  "ModifyDate": .time, "MetadataDate": .time, "DateCreated": .time, "DateTimeOriginal": .time,
  "DateTimeDigitized": .time, "DateTime": .time, "when": .time, "date": .time,
  "title": .text, "description": .text, "subject": .text, "Headline": .text, "Source": .text,
  "Instructions": .text, "UserComment": .text, "ImageDescription": .text, "Label": .text,
  "image": .thumbnail, "Data": .thumbnail,
]
