import Diagnostics
import Ledger
import Tables

/// In which sizes and qualities photos are published: `content/media.yaml`.
struct PictureSettings: Hashable {
  static let path = "content/media.yaml"

  /// In pixels, from the smallest.
  var widths: [Int]
  var avifQuality: Int
  /// How long AVIF is packed, from 0 to 9.
  var avifEffort: Int
  /// The width and quality of the picture for browsers without AVIF.
  var fallbackWidth: Int
  var fallbackQuality: Int

  /// Reads the settings; nil when the site has none, or, with findings, when they cannot be used.
  static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> PictureSettings? {
    guard let root = folder.optionalYAML(path, log: &log) else { return nil }
    root.reportUnknownKeys(
      known: ["widths", "avif", "fallback"], of: Message("照片设置", "the settings of photos"),
      log: &log)
    root["avif"]?.reportUnknownKeys(
      known: ["quality", "effort"], of: Message("avif", "`avif`"), log: &log)
    root["fallback"]?.reportUnknownKeys(
      known: ["width", "quality"], of: Message("fallback", "`fallback`"), log: &log)
    var isUsable = true
    func number(_ node: YAMLNode?, _ name: String, _ range: ClosedRange<Int>) -> Int {
      if let number = node?.integer, range.contains(number) { return number }
      log.error(
        "picture-settings", at: node?.location ?? root.location,
        Message(
          "\(name) 应是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
          "`\(name)` is a whole number from \(range.lowerBound) to \(range.upperBound)"))
      isUsable = false
      return range.lowerBound
    }
    let widths = (root["widths"]?.items ?? []).map { number($0, "widths", 16...16_384) }
    let settings = PictureSettings(
      widths: Set(widths).sorted(),
      avifQuality: number(root["avif"]?["quality"], "avif.quality", 1...100),
      avifEffort: number(root["avif"]?["effort"], "avif.effort", 0...9),
      fallbackWidth: number(root["fallback"]?["width"], "fallback.width", 16...16_384),
      fallbackQuality: number(root["fallback"]?["quality"], "fallback.quality", 1...100))
    return isUsable ? settings : nil
  }
}
