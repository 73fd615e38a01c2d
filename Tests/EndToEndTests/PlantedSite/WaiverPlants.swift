/// Exceptions that do not hold.
let waiverPlants: [Plant] = [
  Plant(
    "content/waivers.yaml", 8, "[]",
    """
    - { rule: notice-title-long, table: notice, row: GS-2018-0004, reason: 已报批, approved_by: 主任, approved: 2020-01-01, until: 2020-12-30 }
    - { rule: notice-title-long, table: notice, row: GS-2018-0005, reason: 已报批, approved_by: 主任, approved: 2020-01-01, until: 2021-12-31 }
    - { rule: notice-titel-long, table: notice, row: GS-2018-0005, reason: 已报批, approved_by: 主任, approved: 2020-01-01, until: 2021-12-31 }
    - { rule: notice-title-long, table: notice, row: GS-2018-9999, reason: 已报批, approved_by: 主任, approved: 2020-01-01, until: 2021-12-31 }
    """,
    findings: [
      "8: warning: … [waiver-expired]", "9: warning: … [waiver-unused]", "10: error: … [waiver]",
      "11: error: … [waiver]",
    ])
]
