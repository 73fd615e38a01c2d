/// A picture that is ready to be published: the same pixels without metadata.
package struct PublishedImage: Hashable, Sendable {
  package var format: ImageFormat
  package var bytes: [UInt8]
  /// What was taken out, in the order of the file.
  package var removed: [ImageMetadata]
  /// The size as the picture is seen, turned upright; none for drawings that do not say it.
  package var size: ImageSize?
}

/// Takes out of a picture everything that it says beside what it shows.
///
/// Only what is known to be needed for showing the picture is kept, so that a field that nobody
/// thought of is dropped too. A file that cannot be read to its end is a fault, never half clean.
/// Cleaning a clean picture changes nothing.
package func publishedImage(_ bytes: [UInt8]) -> Result<PublishedImage, ImageFault> {
  do throws(ImageFault) {
    return .success(try cleaned(bytes, depth: 0))
  } catch {
    return .failure(error)
  }
}

/// Cleans a picture that stands `depth` pictures deep inside others.
func cleaned(_ bytes: [UInt8], depth: Int) throws(ImageFault) -> PublishedImage {
  guard let format = ImageFormat.of(bytes) else { throw .unknown }
  var image =
    switch format {
    case .jpeg: try cleanedJPEG(bytes)
    case .png: try cleanedPNG(bytes)
    case .gif: try cleanedGIF(bytes)
    case .webp: try cleanedWebP(bytes)
    case .svg: try cleanedSVG(bytes, depth: depth)
    default: throw .unsupported(format)
    }
  var seen: Set<ImageMetadata> = []
  image.removed = image.removed.filter { seen.insert($0).inserted }
  return image
}
