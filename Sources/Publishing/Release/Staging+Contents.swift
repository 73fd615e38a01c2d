extension Staging {
  /// The bytes of a file that has been staged.
  package func contents(_ path: String) throws(PublishingError) -> [UInt8] {
    try PublishingError.wrapping(.read, path) { () throws(SystemError) in
      try root.file(path).contents()
    }
  }
}
