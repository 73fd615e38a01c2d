package import Diagnostics
import Tables

/// Writes the bag of a year: the site as published with its data, the yearbook, the report of the
/// checks, a web archive, and a description of all that.
///
/// The same release gives the same bytes. When there are findings of severity error nothing is written,
/// and the bag that was there stays.
///
/// - Parameters:
///   - request: what is to be archived.
///   - log: gets what is wrong.
/// - Returns: what was archived; nil after errors.
/// - Throws: an error when the disk does not do what is asked.
package func makeArchive(
  _ request: ArchiveRequest, log: inout DiagnosticLog
) throws(ArchiveError) -> ArchiveSummary? {
  var findings = DiagnosticLog()
  defer { log.merge(findings) }
  guard let site = try PublishedSite(request.site, log: &findings),
    let identity = try ReleaseIdentity(
      of: site, address: request.address, office: request.office, log: &findings)
  else { return nil }
  checkDay(identity, request, site, &findings)
  let book = yearbook(request, &findings)
  let previous = try previousBag(request, &findings)
  let report = try ChecksReport.text(of: site, identity, log: &findings)
  guard !findings.hasErrors else { return nil }

  var bag = try BagWriter(in: request.output, name: String(request.year))
  do {
    let text = FormatsDescription.text(identity, year: request.year)
    try bag.add(FormatsDescription.path, Array(text.utf8))
    try bag.add(ChecksReport.path, Array(report.utf8))
    try bag.copy(of: site, log: &findings)
    try bag.addWebArchive(of: site, identity)
    for name in book { try bag.copy("\(request.yearbook ?? "")/\(name)", to: "yearbook/\(name)") }
    guard !findings.hasErrors else {
      bag.discard()
      return nil
    }
    let manifest = try bag.seal(
      bagInfo(identity, year: request.year, previous: previous), key: request.key)
    try checkFollower(request, manifest: manifest, &findings)
    guard !findings.hasErrors else {
      bag.discard()
      return nil
    }
    try bag.exchange()
    return ArchiveSummary(
      path: bag.path, files: bag.files, bytes: bag.size, tagManifest: manifest.hex,
      previous: previous?.path)
  } catch {
    bag.discard()
    throw error
  }
}

extension BagWriter {
  /// Copies a site, and reports what is not as it was published.
  fileprivate mutating func copy(
    of site: PublishedSite, log: inout DiagnosticLog
  ) throws(ArchiveError) {
    for file in site.files {
      let sums = try copy("\(site.folder)/\(file.path)", to: "site/\(file.path)")
      if let published = file.sha256, sums.sha256 != published {
        site.reportChanged(file.path, log: &log)
      }
    }
  }

  /// Records every file of a site under its address, and the first page of a folder under the folder's too.
  ///
  /// What a server sends in the place of a file because it is smaller has no address of its own.
  fileprivate mutating func addWebArchive(
    of site: PublishedSite, _ identity: ReleaseIdentity
  ) throws(ArchiveError) {
    let path = "warc/site.warc.gz"
    var writer = try WARCWriter("\(staging)/data/\(path)", of: identity, software: Program.name)
    var last = ""
    for file in site.files {
      if isPacked(file.path, of: last) { continue }
      last = file.path
      var targets = [file.path]
      if file.path == "index.html" || file.path.hasSuffix("/index.html") {
        targets.insert(String(file.path.dropLast("index.html".count)), at: 0)
      }
      for target in targets {
        try writer.add(
          identity.address + urlPath(target), "\(staging)/data/site/\(file.path)",
          type: mediaType(of: file.path), size: file.size)
      }
    }
    try adopt(path)
  }
}

/// Whether a file is the compressed form of the one before it.
private func isPacked(_ path: String, of file: String) -> Bool {
  isSame(path, file + ".gz") || isSame(path, file + ".br")
}

private func bagInfo(_ identity: ReleaseIdentity, year: Int, previous: VerifiedBag?) -> BagLabels {
  var info = BagLabels()
  let host = identity.address.split(separator: "/").dropFirst().first ?? ""
  info.append("Source-Organization", identity.office)
  info.append("External-Description", "\(identity.title) \(year)年度归档 annual archive")
  info.append(BagForm.Label.identifier, "\(host)-\(year)")
  info.append("Bagging-Date", identity.day)
  info.append(BagForm.Label.period, "\(year)-01-01/\(year)-12-31")
  info.append("Site-Address", identity.address)
  info.append("Bag-Software-Agent", Program.name)
  if let previous, let manifest = previous.tagManifest {
    info.append(BagForm.Label.previous, previous.identifier ?? "")
    info.append(BagForm.Label.previousManifest, manifest.hex)
  }
  return info
}
