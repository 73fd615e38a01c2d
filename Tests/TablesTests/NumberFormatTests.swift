import Testing

@testable import Tables

struct NumberFormatTests {
  @Test(arguments: Array(14...22) + Array(27...36) + [45, 47] + Array(50...58))
  func `Built-in formats of dates and times show dates`(_ id: Int) {
    #expect(NumberFormat(builtIn: id) == .date)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 11, 12, 37, 49])
  func `Built-in formats of numbers show numbers`(_ id: Int) {
    #expect(NumberFormat(builtIn: id) == .number)
  }

  @Test(arguments: [
    "yyyy-mm-dd", "YYYY/M/D", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\";@",
    "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "h:mm:ss", "mm:ss.0", "[Red]yyyy", "\\-d",
    "yyyy\\年m\\月",
  ])
  func `Codes with the letters of dates show dates`(_ code: String) {
    #expect(NumberFormat(code: code) == .date)
  }

  @Test(arguments: [
    "General", "0.00", "#,##0.00_);[Red]\\(#,##0.00\\)", "#,##0\"万元\"", "\"day\"0", "0\\d",
    "[Red]0", "[$-409]0", "[>100]0", "@", "", "0;\"d\";yyyy", "_y0", "*d0", "\"abc", "\\",
  ])
  func `Codes without them, or with them as text, show numbers`(_ code: String) {
    #expect(NumberFormat(code: code) == .number)
  }
}
