import Diagnostics
import Ledger
import Tables
import TestSupport
import Testing

@testable import Checks

struct FormulaCellsTests {
  @Test func `What a spreadsheet takes for a formula is reported at its cell, and nothing else`()
    throws
  {
    let site = try TemporarySite(
      """
      -- content/datapackage.yaml --
      name: test
      resources:
        - name: gift
          path: data/gifts.csv
          schema:
            fields:
              - { name: donor }
              - { name: amount, type: number }
              - { name: note, visibility: internal }
      -- content/data/gifts.csv --
      donor,amount,note
      =1+1,-5,=1
      @SUM(A1),-5,
      ＝1,,
      +cmd|' /C calc'!A0,,
      -SUM(A1:A9),,
      +86 532 0000,,
      -,-1,
      - 一项：说明(甲),,
      王=李,,

      """)
    var log = DiagnosticLog()
    let ledger = try #require(try Ledger(folder: ContentFolder(root: site.folder), log: &log))
    log = DiagnosticLog()
    try checkFormulaCells(in: ledger, log: &log)
    expectFindings(log, (2...6).map { "content/data/gifts.csv:\($0):1: error: … [formula-cell]" })
  }
}
