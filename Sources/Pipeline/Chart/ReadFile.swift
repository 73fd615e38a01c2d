import Diagnostics
import Foundation
import Tables

/// The bytes of a file that the command line names; nil, with a finding, when it cannot be read.
///
/// A symbolic link may lead anywhere, since whoever runs the program named it.
func readFile(_ path: String, log: inout DiagnosticLog) -> [UInt8]? {
  let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
  var faults = DiagnosticLog()
  let bytes = ContentFolder(root: place.deletingLastPathComponent().path)
    .read(place.lastPathComponent, log: &faults)
  for var fault in faults.entries {
    fault.location = SourceLocation(path)
    log.report(fault)
  }
  return bytes
}
