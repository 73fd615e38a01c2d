import Diagnostics
package import Tables

extension Field {
  /// The value of a cell, by the type alone; the constraints are not looked at.
  package func value(of cell: Cell) throws(CellProblem) -> Value {
    switch cell {
    case .empty, .unreadable: .null
    case .text(let text): try value(ofText: text)
    case .number(let number): try value(ofNumber: number)
    case .boolean(let flag): try value(ofFlag: flag)
    case .date(let text): try value(ofDate: text)
    }
  }

  /// The value of a text, such as a cell of a CSV file or a constraint of the descriptor.
  package func value(ofText text: String) throws(CellProblem) -> Value {
    switch type {
    case .string: .text(text)
    case .integer, .number: try number(of: text)
    case .boolean: try flag(of: text)
    case .date: try date(of: text)
    case .datetime: try datetime(of: text)
    case .year: try year(of: text)
    case .yearmonth: try yearmonth(of: text)
    case .duration: try days(of: text)
    case .list: try list(of: text)
    }
  }

  /// The value of a number cell of a workbook.
  private func value(ofNumber number: Double) throws(CellProblem) -> Value {
    guard number.isFinite else { throw notOfType }
    let text = workbookText(number)
    switch type {
    case .string:
      guard abs(number) < 1e15 else {
        throw CellProblem(
          Message(
            "超过 15 位，表格软件只记得前 15 位", "has more than the 15 digits that a workbook keeps"),
          hint: Message("把单元格格式设为“文本”，再重新填写", "format the cell as text and type it again"))
      }
      return .text(text)
    case .date:
      // A serial number of the 1900 system between 1954 and 2119; what is larger is 20181007.
      if number == number.rounded(), (20_000...80_000).contains(number),
        let date = CivilDate(dayNumber: Int(number) - 25_569)
      {
        return .text(date.description)
      }
    case .datetime:
      if (20_000..<80_001).contains(number) { return datetime(ofSerial: number) }
    case .yearmonth:
      guard number == number.rounded() else {
        throw CellProblem(
          Message("是数，分不清 1 月和 10 月", "is a number, in which months 1 and 10 look the same"),
          hint: Message("写成 2018-10", "write 2018-10"))
      }
    default: break
    }
    return try value(ofText: text)
  }

  private func value(ofFlag flag: Bool) throws(CellProblem) -> Value {
    switch type {
    case .boolean: .integer(flag ? 1 : 0)
    case .string: .text(flag ? "TRUE" : "FALSE")
    default: throw notOfType
    }
  }

  /// The value of a date cell of a workbook, given as ISO text.
  private func value(ofDate text: String) throws(CellProblem) -> Value {
    switch type {
    case .string, .date, .datetime: return try value(ofText: text)
    case .yearmonth where text.hasSuffix("-01") && text.utf8.count == 10:
      return .text(String(text.prefix(7)))
    default: throw notOfType
    }
  }
}

/// The digits that a spreadsheet program shows of a number: at most 15, without an exponent where
/// that is reasonable.
private func workbookText(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
  return DecimalNumber(number).rounded(toSignificant: 15).text
}

extension Field {
  /// The complaint that a value is not of the type, with a model of what is.
  var notOfType: CellProblem {
    switch type {
    case .string: CellProblem(Message("不是文字", "is not a text"))
    case .integer:
      CellProblem(Message("不是整数", "is not a whole number"), hint: example("1234"))
    case .number: CellProblem(Message("不是数", "is not a number"), hint: example("1234.5"))
    case .boolean:
      CellProblem(Message("不是“是”或“否”", "is neither yes nor no"), hint: example("是"))
    case .date: CellProblem(Message("不是日期", "is not a date"), hint: example("2018-10-07"))
    case .datetime:
      CellProblem(
        Message("不是日期和时间", "is not a date with time"), hint: example("2018-10-07 08:30"))
    case .year: CellProblem(Message("不是年份", "is not a year"), hint: example("2018"))
    case .yearmonth:
      CellProblem(Message("不是年月", "is not a month of a year"), hint: example("2018-10"))
    case .duration:
      CellProblem(Message("不是天数", "is not a number of days"), hint: example("10"))
    case .list:
      CellProblem(Message("不是用顿号分开的几项", "is not a list"), hint: example("甲、乙"))
    }
  }

  private func example(_ text: String) -> Message {
    Message("写成 \(text) 这样", "write it like \(text)")
  }
}
