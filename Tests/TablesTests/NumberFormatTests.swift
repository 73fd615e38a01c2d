import Testing

@testable import Tables

struct NumberFormatTests {
  @Test(arguments: Array(14...17) + [22] + Array(27...31) + [36] + Array(50...54) + [57, 58])
  func `Built-in formats of dates show dates`(_ id: Int) {
    #expect(NumberFormat(builtIn: id) == .date)
  }

  @Test(arguments: Array(18...21) + Array(32...35) + [45, 47, 55, 56])
  func `Built-in formats of times show times`(_ id: Int) {
    #expect(NumberFormat(builtIn: id) == .time)
  }

  @Test(arguments: ["h:mm:ss", "mm:ss.0", "[$-F400]h:mm:ss AM/PM", "h\"时\"mm\"分\""])
  func `Codes with hours or seconds and no day show times`(_ code: String) {
    #expect(NumberFormat(code: code) == .time)
  }

  @Test(arguments: ["0%", "0.00%", "[Red]0%", "#,##0.0%;-0.0%"])
  func `Codes with a percent sign show percentages`(_ code: String) {
    #expect(NumberFormat(code: code) == .percent)
    #expect(NumberFormat(builtIn: 10) == .percent)
  }

  @Test(arguments: ["0\\%", "0\"%\"", "0;0%"])
  func `A percent sign that is text shows a number`(_ code: String) {
    #expect(NumberFormat(code: code) == .number)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 11, 12, 37, 46, 49])
  func `Built-in formats of numbers show numbers`(_ id: Int) {
    #expect(NumberFormat(builtIn: id) == .number)
  }

  @Test(arguments: [
    "yyyy-mm-dd", "YYYY/M/D", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\";@",
    "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "yyyy/m/d h:mm", "m\"月\"", "[Red]yyyy", "\\-d",
    "yyyy\\年m\\月",
  ])
  func `Codes with the letters of dates show dates`(_ code: String) {
    #expect(NumberFormat(code: code) == .date)
  }

  @Test(arguments: [
    "General", "0.00", "#,##0.00_);[Red]\\(#,##0.00\\)", "#,##0\"万元\"", "\"day\"0", "0\\d",
    "[Red]0", "[$-409]0", "[>100]0", "@", "", "0;\"d\";yyyy", "_y0", "*d0", "\"abc", "\\",
    "[h]:mm:ss", "[mm]:ss",
  ])
  func `Codes without them, or with them as text, show numbers`(_ code: String) {
    #expect(NumberFormat(code: code) == .number)
  }
}
