package import Diagnostics
import Foundation

/// The typesetting program Typst (https://typst.app), which turns a folder into a PDF file.
///
/// It is the program `typst`, or the PyPI package of that name behind a small runner.
package struct Typst: Sendable {
  private enum Program {
    case native(String)
    case python(String, runner: String)
  }

  private let program: Program

  /// Finds Typst: on the search path, then among the tools of a site, then in the system's Python.
  ///
  /// - Parameter site: the folder of the site, with `templates/run-typst.py` and perhaps `.tools`.
  /// - Throws: `TypstError.notInstalled`.
  package init(site: String) throws {
    let runner = URL(fileURLWithPath: site + "/templates/run-typst.py").path
    if let path = pathOfProgram("typst") {
      program = .native(path)
      return
    }
    let pythons = ["\(site)/.tools/bin/python3", ".tools/bin/python3"] + pathsOfProgram("python3")
    let python = pythons.first {
      FileManager.default.isExecutableFile(atPath: $0)
        && FileManager.default.fileExists(atPath: runner) && hasTypst(python: $0)
    }
    guard let python else { throw TypstError.notInstalled }
    program = .python(URL(fileURLWithPath: python).path, runner: runner)
  }

  /// Makes an accessible PDF for archives (PDF/A-2a) of a source file.
  ///
  /// - Parameters:
  ///   - source: the path of the file, relative to the folder.
  ///   - folder: holds all files that the source reads.
  ///   - seconds: the PDF's date, in seconds since 1970; nothing else in it depends on the time.
  ///   - log: gets what Typst finds wrong, with paths relative to the folder.
  /// - Returns: the PDF; nil, with a finding, when there is none.
  /// - Throws: when the program cannot be run at all.
  package func pdf(
    of source: String, in folder: String, seconds: Int64, log: inout DiagnosticLog
  ) throws -> [UInt8]? {
    let isDone = try run(
      compile(source, seconds), [source, Self.pdfFile, "\(seconds)"], source: source, in: folder,
      log: &log)
    return isDone ? try bytes(Self.pdfFile, in: folder) : nil
  }

  /// Makes a PDF, and reads the value of the one element `metadata` that has a label, as JSON.
  ///
  /// - Returns: nil, with a finding, when one of them is missing.
  /// - Throws: when the program cannot be run at all.
  package func pdf(
    of source: String, in folder: String, seconds: Int64, value label: String,
    log: inout DiagnosticLog
  ) throws -> (pdf: [UInt8], value: [UInt8])? {
    // The runner keeps what it has laid out; the program lays it out again.
    var isDone = try run(
      compile(source, seconds), [source, Self.pdfFile, "\(seconds)", label, Self.valueFile],
      source: source, in: folder, log: &log)
    if isDone, case .native = program {
      isDone = try run(
        [
          "query", "--root", ".", "--diagnostic-format", "short", "--field", "value", "--one",
          source, "<\(label)>",
        ], [], source: source, in: folder, output: Self.valueFile, log: &log)
    }
    guard isDone else { return nil }
    return (try bytes(Self.pdfFile, in: folder), try bytes(Self.valueFile, in: folder))
  }

  private static let pdfFile = "result.pdf"
  private static let valueFile = "result.json"

  private func bytes(_ name: String, in folder: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
  }

  /// The arguments of the program for a PDF.
  private func compile(_ source: String, _ seconds: Int64) -> [String] {
    [
      "compile", "--root", ".", "--pdf-standard", "a-2a", "--diagnostic-format", "short",
      "--creation-timestamp", "\(seconds)", source, Self.pdfFile,
    ]
  }

  /// Runs the program with the arguments `native` or the runner with `python`, and reports what it finds
  /// wrong; `output` is the file that gets what the program writes.
  ///
  /// - Returns: whether it was done.
  /// - Throws: when it cannot be run at all.
  private func run(
    _ native: [String], _ python: [String], source: String, in folder: String,
    output: String? = nil, log: inout DiagnosticLog
  ) throws -> Bool {
    let process = Process()
    process.standardOutput = FileHandle.nullDevice
    switch program {
    case .native(let path):
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = native
      if let output {
        let url = URL(fileURLWithPath: "\(folder)/\(output)")
        try Data().write(to: url)
        process.standardOutput = try FileHandle(forWritingTo: url)
      }
    case .python(let path, let runner):
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = ["-I", "-X", "utf8", runner] + python
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let output = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let findings = typstFindings(String(decoding: output, as: UTF8.self))
    for finding in findings { log.report(finding) }
    guard process.terminationStatus == 0 else {
      if !findings.contains(where: { $0.severity == .error }) {
        log.error(
          "typst", at: SourceLocation(source),
          Message(
            "Typst 没有做完：\(String(decoding: output.suffix(300), as: UTF8.self))",
            "Typst did not finish: \(String(decoding: output.suffix(300), as: UTF8.self))"))
      }
      return false
    }
    return true
  }
}

/// Why nothing can be typeset.
package enum TypstError: Error, Hashable, Sendable {
  case notInstalled

  package var message: Message {
    Message("没有找到排版程序 Typst，做不成 PDF", "Typst, which makes the PDF, was not found")
  }

  package var hint: Message {
    Message(
      "从 https://typst.app 安装 typst（0.15 以上），或者在有 Python 的电脑上运行 pip install typst",
      "install typst (0.15 or later) from https://typst.app, or run: pip install typst")
  }
}

private func hasTypst(python: String) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: python)
  process.arguments = ["-I", "-c", "import typst"]
  process.standardError = FileHandle.nullDevice
  // A Python that cannot be started has no Typst.
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}

private func pathOfProgram(_ name: String) -> String? { pathsOfProgram(name).first }

/// Where a program of that name stands in the folders of the PATH, the first first.
package func pathsOfProgram(_ name: String) -> [String] {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/\(name)" }.filter(FileManager.default.isExecutableFile(atPath:))
}
