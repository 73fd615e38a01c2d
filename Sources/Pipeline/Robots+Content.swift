import Diagnostics
import Publishing
import Tables

/// The site's own `content/robots.txt`, or one that allows everything.
func robots(
  from folder: ContentFolder, address: String?, log: inout DiagnosticLog
) -> [UInt8] {
  let path = "content/\(robotsPath)"
  var unused = DiagnosticLog()  // Others read the whole folder and report its faults.
  guard folder.files(in: "content", suffix: robotsPath, log: &unused).contains(path) else {
    return robots(address: address)
  }
  return folder.read(path, log: &log) ?? []
}
