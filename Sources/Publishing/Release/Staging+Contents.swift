extension Staging {
  /// The bytes of a file that has been staged.
  package func contents(_ path: String) throws(PublishingError) -> [UInt8] {
    try PublishingError.wrapping(.read, path) { () throws(SystemError) in
      try root.file(path).contents()
    }
  }

  /// The bytes that the release before has under a path; nil when it has no such file.
  package func publishedBytes(_ path: String) -> [UInt8]? {
    // What cannot be read there is made anew.
    try? site?.file(path).contents()
  }

  /// Where another program is to write a file of the release; the folders that it needs are made.
  ///
  /// `StagingWriter.adopt` then takes the file up.
  package func location(of path: String) throws(PublishingError) -> String {
    if let problem = problem(ofSitePath: path) {
      throw PublishingError(path: path, reason: .name(problem))
    }
    try PublishingError.wrapping(.makeFolder, path) { () throws(SystemError) in
      try root.makeFolders(of: path)
    }
    return "\(folder)/\(path)"
  }
}
