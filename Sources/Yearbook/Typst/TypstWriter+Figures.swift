extension TypstWriter {
  mutating func write(_ figure: Figure) {
    switch figure.body {
    case .photo(let path):
      write("#photo(")
      write(quoted: "/" + path)
      write(", ")
      write(quoted: figure.description)
      write(", ")
      write(text: figure.title)
      write(")\n")
    case .chart(let drawings, _, _):
      let path = "charts/\(figure.id).svg"
      add(TypstFile(path: path, bytes: Array((drawings.first ?? "").utf8)))
      write("#chart(")
      write(quoted: "/" + path)
      write(", alt: ")
      write(quoted: figure.description)
      write(captionOf: figure)
      write(")\n")
    case .table(let table):
      write("#data-table(")
      write(cellsOf: table)
      write(captionOf: figure)
      write(")\n")
    }
  }

  private mutating func write(captionOf figure: Figure) {
    write(", id: ")
    write(quoted: figure.id)
    write(", number: ")
    write(quoted: figure.number)
    write(", title: ")
    write(text: figure.title)
    if let place = figure.place { write(", mark: at(\(place))") }
    write(", unit: ")
    write(text: figure.unit)
    write(", notes: (")
    for note in figure.notes {
      write(text: note)
      write(", ")
    }
    write(")")
  }

  /// The cells of a table: how its columns are aligned, how much they hold, and how wide what cannot be
  /// broken is in halves of a Chinese character; then head, rows and totals.
  mutating func write(cellsOf table: HTMLElement) {
    let head = table.first("thead")?.all("tr").first?.cells ?? []
    let rows = table.first("tbody")?.all("tr").map(\.cells) ?? []
    let foot = table.first("tfoot")?.all("tr").first?.cells ?? []
    let columns = ([head.count] + rows.map(\.count)).max() ?? 0
    write("(")
    for column in 0..<columns {
      let isNumber = column < head.count && head[column].hasClass("num")
      let texts = (rows + [foot]).compactMap { row in
        column < row.count ? row[column].children.plainText : nil
      }
      let title = column < head.count ? head[column].children.plainText : ""
      // A head may stand on two lines.
      let width = max(texts.map(\.printedWidth).max() ?? 1, title.printedWidth / 2 + 1)
      let least = (texts + [title]).map(\.unbrokenWidth).max() ?? 1
      write("(\(isNumber ? "right" : "left"), \(width), \(least)), ")
    }
    write("), (")
    write(row: head, of: columns)
    write("), (")
    for row in rows {
      write("\n")
      write(row: row, of: columns)
    }
    write("), (")
    if !foot.isEmpty { write(row: foot, of: columns) }
    write(")")
  }

  private mutating func write(row: [HTMLElement], of columns: Int) {
    for column in 0..<columns {
      write("[")
      if column < row.count { write(inlines: row[column].children) }
      write("], ")
    }
  }
}

extension HTMLElement {
  /// The cells of a row of a table.
  var cells: [HTMLElement] {
    children.compactMap { child in
      guard case .element(let cell) = child, cell.name == "th" || cell.name == "td" else {
        return nil
      }
      return cell
    }
  }
}

extension String {
  /// The width in halves of a Chinese character.
  var printedWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }

  /// The width of the longest run that no line break divides, such as a number or a code.
  var unbrokenWidth: Int {
    var (longest, run) = (0, 0)
    for scalar in unicodeScalars {
      run = scalar.value < 0x2E80 && scalar != " " ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
