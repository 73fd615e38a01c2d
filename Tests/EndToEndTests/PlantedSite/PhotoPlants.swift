import Foundation

/// A photo that is registered, with all that a photo needs.
private let register: [Plant] = [
  Plant(
    "content/data/media.csv",
    appending: """
      YX-17,oath.jpg,宣誓,三名驻村干部在村委会院里宣誓，身后是国旗,照片,2019-06-28,PD01,三名驻村干部,主题党日,\
      示例作者,作者同意使用,三人2019-06-28书面同意公开,960,640,2019-07-10,示例

      """)
]

/// Photos that tell more than they show, and one that nobody registered.
let photoPlants: [Plant] =
  register + [
    Plant(
      "content/media/oath.jpg", bytes: jpeg(artist: "Shili Zuozhe", serialNumber: "SN0001"),
      findings: ["warning: …Artist、BodySerialNumber… [image-metadata]"]),
    Plant(
      "content/media/stranger.png", bytes: [0x89, 0x50, 0x4E, 0x47],
      findings: ["warning: … [unregistered-photo]"]),
  ]

/// A photo whose metadata hold a telephone.
let photoOfSomebodyPlants: [Plant] =
  register + [
    Plant(
      "content/media/oath.jpg", bytes: jpeg(artist: "Zuozhe \(mobile)", serialNumber: "SN0001"),
      findings: [
        "warning: …Artist、BodySerialNumber… [image-metadata]",
        "error: …139****1234… [personal-mobile]",
      ])
  ]

/// A photo of the sample with an Exif segment (Exif 2.32, 4.5.4).
private func jpeg(artist: String, serialNumber: String) -> [UInt8] {
  let exif = Array("Exif\0\0".utf8) + tiff([(0x013B, artist), (0xA431, serialNumber)])
  let photo = FileManager.default.contents(atPath: "\(repository)/content/media/reservoir.jpg")
  return [0xFF, 0xD8] + segment(0xE1, exif) + [UInt8](photo ?? Data()).dropFirst(2)
}

/// A TIFF structure with a directory of texts.
private func tiff(_ entries: [(tag: Int, text: String)]) -> [UInt8] {
  var directory = bigEndian(entries.count, 2)
  var texts: [UInt8] = []
  let start = 8 + 2 + 12 * entries.count + 4
  for entry in entries {
    let text = Array(entry.text.utf8) + [0]
    directory += bigEndian(entry.tag, 2) + bigEndian(2, 2) + bigEndian(text.count, 4)
    directory += bigEndian(start + texts.count, 4)
    texts += text
  }
  return Array("MM".utf8) + bigEndian(42, 2) + bigEndian(8, 4) + directory + bigEndian(0, 4) + texts
}

private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
  [0xFF, marker] + bigEndian(content.count + 2, 2) + content
}

private func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
