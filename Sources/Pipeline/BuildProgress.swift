/// How far a run has come.
package enum BuildProgress: Hashable, Sendable {
  case loading
  case checking
  /// Pages rendered so far, of all pages.
  case rendering(Int, of: Int)
  case publishing
}

/// What a build made.
package struct Summary: Hashable, Sendable {
  package var pages: Int
  package var files: Int
  /// The size of all files together.
  package var bytes: Int
  /// How many files are those of the last site, because their bytes did not change.
  package var unchanged: Int
}
