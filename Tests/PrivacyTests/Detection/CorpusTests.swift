import Testing

@testable import Privacy

/// Recall and false alarms on texts that are made here, the same in every run.
@Suite struct CorpusTests {
  @Test func `every one of 10 000 positives is found`() {
    var random = CorpusRandom(seed: 4)
    let kinds = PersonalDataKind.allCases
    var missed: [String] = []
    for index in 0..<10_000 {
      let kind = kinds[index % kinds.count]
      let text = random.positive(kind)
      let found = ContentWords.detector.data(in: text, asOfYear: 2020)
      if !found.contains(where: { $0.kind == kind }) { missed.append("\(kind.rawValue): \(text)") }
    }
    #expect(missed.count == 0, "\(missed.prefix(40).joined(separator: "\n"))")
  }

  @Test func `none of 100 000 near misses is reported`() {
    var random = CorpusRandom(seed: 3)
    var alarms: [String] = []
    for _ in 0..<100_000 {
      let text = random.nearMiss()
      for datum in ContentWords.detector.data(in: text, asOfYear: 2020) {
        alarms.append("\(datum.kind.rawValue) \(datum.masked): \(text)")
      }
    }
    #expect(alarms.count == 0, "\(alarms.prefix(40).joined(separator: "\n"))")
  }
}
