import Diagnostics

/// Looks for everything that is wrong with one bag.
struct BagVerification {
  let root: String
  var log = DiagnosticLog()
  /// The files on the disk, in the order of their paths.
  let files: [FolderContents.File]
  private var parts = FileParts()

  init(of root: String) throws(ArchiveError) {
    self.root = root
    let contents = try FolderContents(of: root)
    files = contents.files
    for path in contents.others {
      log.error(
        "bag-link", at: place(path),
        Message(
          "“\(path)” 是符号链接或别的东西，不是文件", "\"\(path)\" is a symbolic link or something else, no file"),
        hint: Message("归档包里只有文件；删去它，再核对一次", "a bag has files only; remove it and verify again"))
    }
    for name in contents.unreadableNames {
      log.error(
        "bag-name", at: place(name),
        Message("文件名不是 UTF-8", "the name of a file is not UTF-8"),
        hint: Message("从原件重新复制", "copy it anew from the original"))
    }
  }

  /// Does all checks of the bag alone.
  mutating func bag(keys: [PublicKey]) -> VerifiedBag {
    checkDeclaration()
    let info = BagLabels(tagFile(BagForm.info) ?? [])
    checkOxum(info)
    checkManifests(isPayload: true)
    checkManifests(isPayload: false)
    let message = BagAlgorithm.allCases.map { tagFile($0.tagManifest, isRequired: false) ?? [] }
    let key = checkSignature(of: message.flatMap(\.self), keys: keys)
    return VerifiedBag(
      path: root, identifier: info[BagForm.Label.identifier], period: info[BagForm.Label.period],
      tagManifest: message[0].isEmpty ? nil : FileChecksummer.checksums(of: message[0]).sha256,
      previousIdentifier: info[BagForm.Label.previous],
      previousTagManifest: info[BagForm.Label.previousManifest].flatMap {
        Checksum(hex: Array($0.utf8))
      },
      publicKey: key)
  }

  func place(_ path: String) -> SourceLocation { SourceLocation("\(root)/\(path)") }

  /// The bytes of a tag file; nil, with a finding, when there is none.
  mutating func tagFile(_ path: String, isRequired: Bool = true) -> [UInt8]? {
    guard files.contains(where: { isSame($0.path, path) }) else {
      if isRequired {
        log.error(
          "bag-form", at: place(path),
          Message("缺少 \(path)", "\(path) is missing"),
          hint: Message("从原件重新复制整个文件夹", "copy the whole folder anew from the original"))
      }
      return nil
    }
    do {
      return try contents(of: "\(root)/\(path)")
    } catch {
      report(error, path)
      return nil
    }
  }

  /// The digests of a file; nil, with a finding, when it cannot be read.
  mutating func checksums(of path: String) -> FileChecksums? {
    var summer = FileChecksummer()
    do {
      try parts.read("\(root)/\(path)") { summer.update($0) }
      return summer.checksums
    } catch {
      report(error, path)
      return nil
    }
  }

  private mutating func report(_ error: ArchiveError, _ path: String) {
    log.error("bag-unreadable", at: place(path), error.message, hint: error.hint)
  }
}

extension BagVerification {
  private mutating func checkDeclaration() {
    guard let bytes = tagFile(BagForm.declarationPath) else { return }
    guard !bytes.elementsEqual(BagForm.declaration.utf8) else { return }
    let labels = BagLabels(bytes)
    let version = labels["BagIt-Version"] ?? ""
    let encoding = labels["Tag-File-Character-Encoding"] ?? ""
    log.error(
      "bag-form", at: place(BagForm.declarationPath),
      Message(
        "应是 BagIt 1.0、UTF-8，各占一行；现在是 “\(version)”、“\(encoding)”",
        "it should say BagIt 1.0 and UTF-8, a line each; it says \"\(version)\" and \"\(encoding)\""
      ),
      hint: Message("从原件恢复这个文件", "restore the file from the original"))
  }

  /// Compares the number of files and bytes with what the bag says; it finds a cut copy at once.
  private mutating func checkOxum(_ info: BagLabels) {
    guard !info.lines.isEmpty else { return }
    let payload = files.filter { $0.path.utf8.starts(with: "data/".utf8) }
    let found = "\(payload.reduce(0) { $0 + $1.size }).\(payload.count)"
    let stated = info[BagForm.Label.oxum]
    guard stated != found else { return }
    log.error(
      "bag-oxum", at: place(BagForm.info),
      Message(
        "Payload-Oxum 是 \(stated ?? "空的")，实有 \(found)（字节数.文件数）",
        "Payload-Oxum is \(stated ?? "missing"); there are \(found) (bytes.files)"),
      hint: Message("复制没有完成，或有文件增减；见其他提示", "the copy is cut, or files came or went"))
  }

  private mutating func checkSignature(of message: [UInt8], keys: [PublicKey]) -> PublicKey? {
    let place = place(BagSignature.path)
    guard let bytes = tagFile(BagSignature.path, isRequired: false) else {
      log.error(
        "bag-signature", at: place,
        Message("没有签名", "the bag is not signed"),
        hint: Message("向移交单位索取签过名的归档包", "ask the office for the signed bag"))
      return nil
    }
    guard let signature = BagSignature(bytes) else {
      log.error(
        "bag-signature", at: place,
        Message("签名文件读不懂", "the signature file cannot be understood"),
        hint: Message("从原件恢复这个文件", "restore the file from the original"))
      return nil
    }
    if !signature.covers(message) {
      log.error(
        "bag-signature", at: place,
        Message(
          "签名与清单不符：签名之后，清单或签名改动过",
          "the signature does not fit: the tag manifests or the signature were changed since"),
        hint: Message("不要采信这个归档包，从原件恢复", "do not trust this bag; restore it"))
    }
    if keys.isEmpty {
      log.report(
        Diagnostic(
          .note, rule: "bag-key", at: place,
          Message(
            "没有给出公钥，只能看出签名之后没有改动，看不出是谁签的",
            "no public key was given: nothing changed since it was signed, by whoever that was"),
          hint: Message("用 --key 给出单位的公钥", "name the office's public key with --key")))
    } else if !keys.contains(where: { $0 == signature.publicKey }) {
      log.error(
        "bag-key", at: place,
        Message("签名用的不是给出的公钥", "it was signed with another key than the one given"),
        hint: Message(
          "核对公钥的来源；签名文件里的公钥不能自证", "the key in the signature file proves nothing by itself"))
    }
    return signature.publicKey
  }
}
