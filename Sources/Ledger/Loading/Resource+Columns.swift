import Diagnostics
import Tables

extension Resource {
  /// For each field the position of its column in the header; nil where the file has none.
  ///
  /// A column belongs to the field whose `header`, name or title it bears, white space aside; the
  /// unit may follow in brackets. Missing, doubled and superfluous columns are reported.
  func columns(
    of header: Header, path: String, sheet: String?, log: inout DiagnosticLog
  ) -> [Int?] {
    var fieldsByName: [String: Int] = [:]
    for (index, field) in fields.enumerated().reversed() {
      for name in [field.title, field.name, field.header].compactMap(\.self) {
        fieldsByName[plain(name)] = index
      }
    }
    var positions: [Int?] = Array(repeating: nil, count: fields.count)
    var superfluous: [Header.Column] = []
    for (position, column) in header.columns.enumerated() where !column.name.isEmpty {
      let location = SourceLocation(
        path, sheet: sheet, row: header.row, column: column.number)
      let name = plain(column.name)
      var index = fieldsByName[name]
      if index == nil, let (base, unit) = partedUnit(name), let found = fieldsByName[base] {
        let field = fields[found]
        if unit == field.unit {
          index = found
        } else if MoneyUnit(rawValue: unit) != nil {
          index = found
          log.error(
            "unit", at: location,
            Message(
              "列「\(column.name)」的单位是“\(unit)”，数据包说明中是“\(field.unit ?? "无")”",
              "the column \"\(column.name)\" is in \(unit), but the descriptor says "
                + "\(field.unit ?? "no unit")"))
        }
      }
      guard let index else {
        superfluous.append(column)
        continue
      }
      if let first = positions[index] {
        log.error(
          "duplicate-column", at: location,
          Message(
            "列「\(column.name)」与第 \(header.columns[first].number) 列重复",
            "the column \"\(column.name)\" repeats column \(header.columns[first].number)"))
      } else {
        positions[index] = position
      }
    }
    let missing = zip(fields, positions).filter { $0.1 == nil }.map(\.0)
    report(missing: missing, superfluous, header: header, path: path, sheet: sheet, log: &log)
    return positions
  }

  private func report(
    missing: [Field], _ superfluous: [Header.Column], header: Header, path: String,
    sheet: String?, log: inout DiagnosticLog
  ) {
    for field in missing {
      log.error(
        "missing-column", at: SourceLocation(path, sheet: sheet, row: header.row),
        Message(
          "缺少列「\(field.header ?? field.label)」",
          "the column \"\(field.header ?? field.label)\" is missing"),
        hint: suggestion(for: field.label, among: superfluous.map(\.name)).map {
          Message("是不是文件中的「\($0)」？", "is it the file's \"\($0)\"?")
        })
    }
    let names = missing.flatMap { [$0.title, $0.name].compactMap(\.self) }
    for column in superfluous {
      log.warning(
        "extra-column",
        at: SourceLocation(path, sheet: sheet, row: header.row, column: column.number),
        Message(
          "数据包说明中没有列「\(column.name)」，这一列没有读入",
          "the descriptor has no column \"\(column.name)\"; it is not loaded"),
        hint: suggestion(for: column.name, among: names).map {
          Message("是不是「\($0)」？", "did you mean \"\($0)\"?")
        })
    }
  }
}

/// The name in ASCII where it can be, without white space and without capital letters.
private func plain(_ name: String) -> String {
  withFolded(name) { bytes in
    String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self).lowercased()
  }
}

/// The parts of `金额(万元)`.
private func partedUnit(_ name: String) -> (base: String, unit: String)? {
  guard name.last == ")", let open = name.lastIndex(of: "("), open > name.startIndex else {
    return nil
  }
  return (String(name[..<open]), String(name[name.index(after: open)...].dropLast()))
}
