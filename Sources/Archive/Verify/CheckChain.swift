import Diagnostics

/// Checks that each bag rests on the one of the year before, as far as that is among those given.
///
/// `bag-info.txt` has the digest of the tag manifest of the bag before, and is itself covered by the
/// signature: no year can be changed or left out without breaking all that follow.
func checkChain(_ bags: [VerifiedBag], log: inout DiagnosticLog) {
  let byManifest = Dictionary(
    bags.compactMap { bag in bag.tagManifest.map { ($0, bag) } },
    uniquingKeysWith: { first, _ in first })
  var followers: [Checksum: String] = [:]
  for bag in bags.sorted(by: { ($0.period ?? "", $0.path) < ($1.period ?? "", $1.path) }) {
    let place = SourceLocation("\(bag.path)/\(BagForm.info)")
    guard let manifest = bag.previousTagManifest else {
      if bag.previousIdentifier != nil { reportMalformed(bag, place, &log) }
      checkFirst(bag, among: bags, place, &log)
      continue
    }
    if let other = followers.updateValue(bag.path, forKey: manifest) {
      log.error(
        "bag-chain", at: place,
        Message(
          "\(bag.path) 和 \(other) 都接在同一个归档包后面", "\(bag.path) and \(other) follow the same bag"),
        hint: Message("问清哪一个是正式的", "ask which of them is the official one"))
    }
    guard let previous = byManifest[manifest] else {
      reportMissing(bag, among: bags, place, &log)
      continue
    }
    if let key = bag.publicKey, let other = previous.publicKey, !(key == other) {
      log.warning(
        "bag-key", at: place,
        Message(
          "签名用的密钥与上一年（\(previous.path)）不同",
          "the key is not that of the year before (\(previous.path))"
        ),
        hint: Message("核对单位有没有换过密钥", "ask the office whether its key was replaced"))
    }
    if (previous.period ?? "") >= (bag.period ?? "") {
      log.error(
        "bag-chain", at: place,
        Message(
          "接在 \(previous.path) 后面，时期却不比它晚",
          "it follows \(previous.path), but its period is not later"),
        hint: Message("问清归档的次序", "ask in which order they were archived"))
    }
  }
}

private func reportMalformed(
  _ bag: VerifiedBag, _ place: SourceLocation, _ log: inout DiagnosticLog
) {
  log.error(
    "bag-chain", at: place,
    Message(
      "写明接在 “\(bag.previousIdentifier ?? "")” 后面，却没有它的校验值",
      "it names \"\(bag.previousIdentifier ?? "")\" as the bag before, without its checksum"),
    hint: Message("从原件恢复这个文件", "restore the file from the original"))
}

/// A bag that follows none is the first of its chain, and there is only one such.
private func checkFirst(
  _ bag: VerifiedBag, among bags: [VerifiedBag], _ place: SourceLocation,
  _ log: inout DiagnosticLog
) {
  let earlier = bags.filter { $0.path != bag.path && ($0.period ?? "") < (bag.period ?? "") }
  guard let before = earlier.max(by: { ($0.period ?? "") < ($1.period ?? "") }) else { return }
  log.error(
    "bag-chain", at: place,
    Message(
      "没有接在上一年（\(before.path)）后面", "it does not follow the bag of the year before (\(before.path))"),
    hint: Message(
      "用 mingbai archive --previous 重新归档，或从原件恢复",
      "archive it again with mingbai archive --previous, or restore it"))
}

/// The bag before is not among those given, or it is there but changed.
private func reportMissing(
  _ bag: VerifiedBag, among bags: [VerifiedBag], _ place: SourceLocation,
  _ log: inout DiagnosticLog
) {
  let name = bag.previousIdentifier ?? ""
  if let changed = bags.first(where: { $0.identifier == name && $0.path != bag.path }) {
    log.error(
      "bag-chain", at: place,
      Message(
        "上一年的归档包 \(changed.path) 已不是当时的那一个：清单的校验值不符",
        "the bag of the year before, \(changed.path), is not the one that it was: its tag manifest "
          + "has another checksum"),
      hint: Message("从原件恢复上一年的归档包", "restore the bag of the year before"))
  } else {
    log.report(
      Diagnostic(
        .note, rule: "bag-chain", at: place,
        Message(
          "接在 “\(name)” 后面，这次没有给出它，没有核对",
          "it follows \"\(name)\", which was not given and so not checked"),
        hint: Message("把它一起列在命令里", "name it in the same command")))
  }
}
