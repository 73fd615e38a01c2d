import Diagnostics
import Foundation
import Typesetting

/// The program that scales and packs photos: `vipsthumbnail` of libvips (https://www.libvips.org).
///
/// It is run, not linked: its library for development is 141 packages in Debian, and a picture that
/// breaks it breaks a process of its own.
struct PictureEncoder: Sendable {
  private let program: String

  /// Finds the program; nil when it is not installed.
  init?() {
    guard let program = pathsOfProgram("vipsthumbnail").first else { return nil }
    self.init(program: program)
  }

  init(program: String) { self.program = program }

  /// Writes a picture in one size, upright, in sRGB and without metadata.
  ///
  /// - Parameters:
  ///   - original: the path of the file to read.
  ///   - variant: the size and format, and the path to write to from `folder`.
  ///   - folder: the folder of the release.
  /// - Throws: an error when the program cannot be started.
  /// - Returns: what the program complains about; nil when the picture is written.
  func encode(
    _ original: String, _ variant: PicturePlan.Variant, in folder: String
  ) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      // The file is read as standard input: its name may have what the program takes for options.
      "stdin", "--size", "\(variant.width)x", "--export-profile", "srgb",
      "--output", "\(variant.path)[\(variant.options)]", "--vips-concurrency=1",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true)
    process.standardInput = FileHandle(forReadingAtPath: original)
    process.standardOutput = FileHandle.nullDevice
    let complaints = Pipe()
    process.standardError = complaints
    try process.run()
    let text = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // It ends with 0 for some pictures that it could not read, so the file must be there.
    let isWritten = FileManager.default.fileExists(atPath: "\(folder)/\(variant.path)")
    guard process.terminationStatus != 0 || !isWritten else { return nil }
    // A warning has the number of the process and the time in it.
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
      .filter { !$0.contains("VIPS-WARNING") }
    return lines.first.map(String.init) ?? "status \(process.terminationStatus)"
  }

  /// Says that the program is missing, and how to get it.
  static func reportMissing(log: inout DiagnosticLog) {
    log.warning(
      "picture-program", at: SourceLocation(PictureSettings.path),
      Message(
        "没有安装 vipsthumbnail，网页只用照片原图，手机上打开较慢",
        "vipsthumbnail is not installed: pages show the originals of photos, which load slowly"),
      hint: Message(
        "安装 Debian 的 libvips-tools（sudo apt install libvips-tools），macOS 用 brew install vips",
        "install libvips-tools of Debian (sudo apt install libvips-tools), or brew install vips"))
  }
}
