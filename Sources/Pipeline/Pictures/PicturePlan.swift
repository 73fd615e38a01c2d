import Diagnostics
import Ledger
import Privacy
import Publishing
import Site
import Tables

/// Which sizes of which photos a release has.
///
/// The name of a size holds a hash of the photo and of the settings, so that a photo that did not change
/// has the names that it had: what the last site has under them is not made again.
struct PicturePlan {
  /// One photo in one size and format.
  struct Variant: Hashable, Sendable {
    /// The path in the site.
    var path: String
    /// In pixels.
    var width: Int
    /// What the program is told about the format.
    var options: String
  }

  /// A photo with its sizes.
  struct Picture: Hashable, Sendable {
    /// The path in the site's folder and in the site.
    var source: String
    var path: String
    /// The row that names it.
    var location: SourceLocation
    var variants: [Variant]
    var record: PictureRecord
  }

  private(set) var pictures: [Picture] = []

  /// - Parameters:
  ///   - files: what is published.
  ///   - settings: the sizes; nil for none but the original.
  ///   - folder: the folder of the site.
  init(_ files: PublishedFiles, _ settings: PictureSettings?, in folder: ContentFolder) {
    var unused = DiagnosticLog()  // What is wrong is reported when the original is copied.
    for file in files.list(log: &unused) where file.path.hasPrefix("media/") {
      guard let format = ImageFormat.of(path: file.path), format == .jpeg || format == .png,
        let bytes = folder.read(file.source, log: &unused),
        case .success(let image) = publishedImage(bytes), let size = image.size
      else { continue }
      let variants = settings.map { Variants(of: image, size, $0) }
      let record = PictureRecord(
        file: String(file.path.dropFirst("media/".count)), width: size.width, height: size.height,
        avif: variants?.sourceSet, fallback: variants?.fallback?.path ?? file.path)
      pictures.append(
        Picture(
          source: file.source, path: file.path,
          location: files.location(of: file.source) ?? SourceLocation(file.source),
          variants: variants?.all ?? [], record: record))
    }
  }

  /// The paths of all sizes in the site.
  var paths: [String] { pictures.flatMap(\.variants).map(\.path) }
}

/// The sizes of one photo, none larger than the original.
private struct Variants {
  var avif: [PicturePlan.Variant]
  /// Nil when the original is small enough.
  var fallback: PicturePlan.Variant?

  init(of image: PublishedImage, _ size: ImageSize, _ settings: PictureSettings) {
    let hash = FileDigest(of: image.bytes + Array("\(settings)".utf8)).hex.prefix(12)
    let widest = min(size.width, settings.widths.last ?? size.width)
    let widths = settings.widths.filter { $0 < widest } + [widest]
    avif = widths.map { width in
      PicturePlan.Variant(
        path: "media/\(hash)-\(width).avif", width: width,
        options: "Q=\(settings.avifQuality),effort=\(settings.avifEffort),strip")
    }
    guard settings.fallbackWidth < size.width else { return }
    let isPhoto = image.format == .jpeg
    fallback = PicturePlan.Variant(
      path: "media/\(hash)-\(settings.fallbackWidth).\(isPhoto ? "jpg" : "png")",
      width: settings.fallbackWidth,
      options: isPhoto
        ? "Q=\(settings.fallbackQuality),optimize_coding,interlace,strip" : "strip")
  }

  var all: [PicturePlan.Variant] { avif + (fallback.map { [$0] } ?? []) }

  var sourceSet: String { avif.map { "\($0.path) \($0.width)w" }.joined(separator: ", ") }
}
