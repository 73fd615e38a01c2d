import Testing

@testable import Charts

struct CalendarMarkTests {
  private func layout(_ dates: [String], width: Double) -> CalendarLayout {
    var encoding = Encoding()
    encoding[.x] = ChannelDefinition(field: "d", type: .temporal)
    encoding[.x]?.scale.isNone = true
    let values = dates.map { Timestamp($0).map(Datum.date) ?? .null }
    let layer = Layer(
      Unit(mark: MarkDefinition(.calendar), encoding: encoding), name: "",
      frame: Frame(columns: [Frame.Column("d", values)], count: values.count), facets: [])
    return CalendarLayout(layer, Array(values.indices), width: width)
  }

  @Test func `weeks are columns from Monday on, and each year has a block`() {
    let layout = layout(["2020-01-01", "2020-01-06", "2021-12-31"], width: 640)
    #expect(layout.headings.map(\.text) == ["2020年", "2021年"])
    #expect(layout.days.count == 3 && layout.empty.count == 366 + 365 - 3)
    let boxes = Dictionary(uniqueKeysWithValues: layout.days.map { ($0.row, $0.box) })
    // The first of January 2020 is a Wednesday, the sixth the Monday after.
    #expect(boxes[0]?.x ?? 0 < boxes[1]?.x ?? 0 && boxes[0]?.y ?? 0 > boxes[1]?.y ?? 0)
    #expect(layout.days.allSatisfy { $0.box.right <= 640 && $0.box.bottom <= layout.height })
    #expect(layout.labels.filter { $0.text.hasSuffix("月") }.count == 24)
  }

  @Test func `on a phone half years stand below each other, those without rows are left out`() {
    let layout = layout(["2020-03-01", "2021-01-01", "2021-12-31"], width: 320)
    #expect(layout.headings.map(\.text) == ["2020年上半年", "2021年上半年", "2021年下半年"])
    #expect(layout.days.allSatisfy { $0.box.right <= 320 && $0.box.width > 9 })
  }

  @Test func `a day with two rows is told`() {
    #expect(layout(["2020-03-01", "2020-03-01"], width: 640).repeated == 1)
    let json = """
      {"data": {"values": [{"d": "2020-03-01", "n": 1}, {"d": "2020-03-01", "n": 2}, {"d": "x", "n": 2}]},
       "mark": "calendar", "encoding": {"x": {"field": "d", "type": "temporal"},
         "color": {"field": "n", "type": "quantitative"}}}
      """
    #expect(findings(json).count == 2)
  }
}
