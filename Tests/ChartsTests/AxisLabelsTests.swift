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
    let labels = try #require(below((0..<10).map { .text("第\($0)区市") }, width: 250))
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
    let names: [Datum] = (0..<100).map { .text("劳动力转移就业技能培训项目\($0)") }
    let labels = try #require(below(names, width: 600, angle: -90))
    #expect(labels.angle == -90)
    #expect(labels.labels.count + labels.dropped == 100)
    #expect(labels.dropped > 50 && labels.shortened == labels.labels.count)
  }

  @Test func `months are thinned out to quarters or halves, with the year where it begins`() throws
  {
    let start = try #require(Timestamp("2018-01"))
    let months: [Datum] = (0..<24).map { .date(start.advanced(by: $0)) }
    let labels = try #require(below(months, width: 330, type: .temporal))
    #expect(
      labels.labels.map(\.lines) == [
        ["1月", "2018年"], ["4月"], ["7月"], ["10月"], ["1月", "2019年"], ["4月"], ["7月"], ["10月"],
      ])
    #expect(labels.dropped == 0)
  }

  private func below(
    _ values: [Datum], width: Double, type: FieldType = .nominal, angle: Double? = nil,
    mustFit: Bool = false
  ) -> AxisLabels? {
    let scale = BandScale(
      count: values.count, from: 0, to: width, paddingInner: 0.2, paddingOuter: 0.1)
    return AxisLabels.below(
      values, ValueLabel(ChannelDefinition(type: type), column: nil), angle: angle, scale: scale,
      within: width, mustFit: mustFit)
  }
}
