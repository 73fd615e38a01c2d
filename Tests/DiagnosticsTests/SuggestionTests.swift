import Diagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("amont", "amount"), ("AMOUNT", "amount"), ("峻工验收", "竣工验收"),
    ("budgets", "budget"), ("xyz", nil), ("zzzzzzzz", nil),
  ])
  func `the nearest word is offered when it is near enough`(word: String, offer: String?) {
    #expect(
      suggestion(for: word, among: ["amount", "budget", "竣工验收", "收益分配", "镇"]) == offer)
  }

  @Test func `of equally near words the first is offered`() {
    #expect(suggestion(for: "cat", among: ["bat", "hat"]) == "bat")
  }
}
