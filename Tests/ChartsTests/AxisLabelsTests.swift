import Testing

@testable import Charts

@Suite struct AxisLabelsTests {
  @Test func `short names stand level`() throws {
    let labels = try #require(below(["平度市", "莱西市"], width: 200))
    #expect(labels.labels.map(\.lines) == [["平度市"], ["莱西市"]])
    #expect(labels.angle == 0)
  }

  @Test func `longer names wrap`() throws {
    let labels = try #require(below(["特色种植和农产品", "光伏发电"], width: 150))
    #expect(labels.labels.map(\.lines) == [["特色种植", "和农产品"], ["光伏发电"]])
  }

  @Test func `names that do not wrap are slanted`() throws {
    let labels = try #require(
      below(Array(repeating: 0, count: 10).indices.map { .text("第\($0)区市") }, width: 250))
    #expect(labels.angle == -45)
    #expect(labels.labels.count == 10)
  }

  @Test func `names that are too long to be slanted make the bars lie down`() {
    let names: [Datum] = (0..<12).map { .text("劳动力转移就业技能培训项目\($0)") }
    #expect(below(names, width: 250) == nil)
    #expect(below(names, width: 250, mustFit: true)?.angle == -45)
  }

  @Test func `an angle that the author asks for is kept, and what does not fit is counted`() throws
  {
    var channel = Channel("x", .nominal)
    channel.axis?.labelAngle = -90
    let names: [Datum] = (0..<100).map { .text("劳动力转移就业技能培训项目\($0)") }
    let scale = BandScale(count: 100, from: 0, to: 600, inner: 0.2, outer: 0.1)
    let labels = try #require(
      AxisLabels.below(names, channel, scale: scale, within: 600, mustFit: false))
    #expect(labels.angle == -90)
    #expect(labels.labels.count == 34)
    #expect(labels.dropped == 66)
    #expect(labels.shortened == 34)
  }

  @Test func `months are thinned out to quarters or halves, with the year where it begins`() throws
  {
    let months: [Datum] = (0..<24).map { month in
      .date(CalendarDate(days: 17532, precision: .month).advanced(by: month))
    }
    let labels = try #require(below(months, width: 330, type: .temporal))
    #expect(
      labels.labels.map(\.lines) == [
        ["1月", "2018年"], ["4月"], ["7月"], ["10月"], ["1月", "2019年"], ["4月"], ["7月"], ["10月"],
      ])
    #expect(labels.dropped == 0)
  }

  @Test func `no two level labels overlap, whatever the width`() throws {
    for width in stride(from: 30.0, through: 700, by: 7) {
      for count in [1, 2, 5, 17, 60] {
        let years: [Datum] = (0..<count).map { Samples.year(1960 + $0) }
        let labels = try #require(below(years, width: width, type: .temporal))
        #expect(overlaps(labels) == 0)
      }
    }
  }

  @Test func `no two labels of a time axis overlap, and none leaves the drawing`() {
    for days in [1.0, 5, 40, 200, 900, 30000] {
      for width in stride(from: 120.0, through: 640, by: 40) {
        let scale = LinearScale(lower: 17000, upper: 17000 + days, start: 30, end: width - 10)
        let labels = AxisLabels.time(
          Channel("x", .temporal), scale: scale, finest: .day,
          days: stride(from: 17000, through: 17000 + days, by: max(1, days / 50)).map(\.self),
          within: width)
        #expect(!labels.labels.isEmpty)
        #expect(overlaps(labels) == 0)
        for label in labels.labels {
          let half = Self.width(label) / 2
          #expect(label.position - half >= -0.001 && label.position + half <= width + 0.001)
        }
      }
    }
  }

  private func below(
    _ values: [Datum], width: Double, type: FieldType = .nominal, mustFit: Bool = false
  ) -> AxisLabels? {
    let scale = BandScale(count: values.count, from: 0, to: width, inner: 0.2, outer: 0.1)
    return AxisLabels.below(
      values, Channel("x", type), scale: scale, within: width, mustFit: mustFit)
  }

  private func overlaps(_ labels: AxisLabels) -> Int {
    (0..<3).reduce(0) { sum, line in
      let row = labels.labels.filter { $0.lines.indices.contains(line) }.map {
        (position: $0.position, half: TextMeasure.width($0.lines[line], size: AxisLabels.size) / 2)
      }
      return sum
        + zip(row, row.dropFirst()).count { $0.position + $0.half > $1.position - $1.half }
    }
  }

  private static func width(_ label: AxisLabels.Label) -> Double {
    label.lines.map { TextMeasure.width($0, size: AxisLabels.size) }.max() ?? 0
  }
}
