import Testing

@testable import Publishing

struct PathTableTests {
  @Test func `Every path is found, and no other`() {
    let paths = (0..<5000).map { "文/\($0).html" }
    let table = PathTable(paths)
    for (number, path) in paths.enumerated() {
      #expect(table.number(of: path) == number)
      #expect(table[number] == path)
    }
    for path in ["", "文/", "文/5000.html", "文/1.htm", "文/1.html ", "/文/1.html"] {
      #expect(table.number(of: path) == nil)
    }
    #expect(Array(table.paths) == paths)
  }

  @Test func `An empty table, an empty path and repeated paths do no harm`() {
    #expect(PathTable([]).number(of: "x") == nil)
    #expect(PathTable([]).number(of: "") == nil)
    let table = PathTable(["x", "", "x"])
    #expect(table.number(of: "x") == 0)
    #expect(table.number(of: "") == 1)
  }

  @Test func `Pages and drawings have anchors, other files have not`() {
    let table = PathTable(["a.html", "b.svg", "c.pdf", "d.csv"])
    #expect((0..<4).map(table.hasAnchors) == [true, true, false, false])
  }
}
