package import Testing

/// Fails the test unless `tree` has exactly the `expected` files with exactly these texts.
///
/// Missing files, files too many and files that differ are all named, the last with their first
/// line that differs.
package func expectFiles(
  _ tree: [String: [UInt8]], _ expected: SiteFiles,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  for problem in differences(of: tree, from: expected) {
    Issue.record("\(problem)", sourceLocation: sourceLocation)
  }
}

/// Fails the test unless `tree` has exactly the files `paths`, whatever their bytes.
package func expectPaths(
  _ tree: [String: [UInt8]], _ paths: [String],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let missing = Set(paths).subtracting(tree.keys).sorted()
  let unexpected = Set(tree.keys).subtracting(paths).sorted()
  if !missing.isEmpty {
    Issue.record("missing: \(missing.joined(separator: ", "))", sourceLocation: sourceLocation)
  }
  if !unexpected.isEmpty {
    Issue.record(
      "unexpected: \(unexpected.joined(separator: ", "))", sourceLocation: sourceLocation)
  }
}

/// How `tree` is not what was expected, one sentence a file, sorted by path.
func differences(of tree: [String: [UInt8]], from expected: SiteFiles) -> [String] {
  let paths = Set(tree.keys).union(expected.files.keys)
  return (expected.problem.map { ["\($0)"] } ?? [])
    + paths.sorted().compactMap { path in
      switch (tree[path], expected.files[path]) {
      case (nil, _): "missing: \(path)"
      case (_, nil): "unexpected: \(path)"
      case (let found?, let wanted?):
        found == wanted ? nil : "differs: \(path)\n\(firstDifference(found, wanted))"
      }
    }
}

/// The first line that differs between two texts, with its number, found and expected.
func firstDifference(_ found: [UInt8], _ wanted: [UInt8]) -> String {
  let found = found.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let wanted = wanted.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let common = zip(found, wanted).prefix { $0 == $1 }.count
  func line(_ lines: [ArraySlice<UInt8>]) -> String {
    common < lines.count ? String(decoding: lines[common], as: UTF8.self) : "(end of file)"
  }
  return "line \(common + 1)\n  found:    \(line(found))\n  expected: \(line(wanted))"
}
