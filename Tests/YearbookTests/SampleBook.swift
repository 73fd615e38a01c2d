import Diagnostics
import Ledger
import Site

@testable import Yearbook

/// A plan with the given chapters.
func samplePlan(
  _ paths: [String], numbering: BookPlan.Numbering = .chapter,
  index: IndexSettings = IndexSettings()
) -> BookPlan {
  BookPlan(
    title: "示例年鉴", edition: "2019卷", year: 2019, office: "示例办公室",
    imprint: [.init(label: "书名", values: ["示例年鉴"])],
    editors: [.init(label: "主编", values: ["示例甲"])], paper: .k16, numbering: numbering,
    fonts: [:], parts: paths.map { .chapter($0) } + [.made("index")], index: index,
    folder: "content/yearbook/2019")
}

/// A chapter's file as it comes from the site's engine.
func manuscript(
  _ path: String, settings: String = "title: 资金", _ html: String, log: inout DiagnosticLog
) -> Manuscript {
  Manuscript(
    path: path,
    settings: parseYAML(settings, path: path, log: &log)
      ?? YAMLNode(.mapping([]), at: SourceLocation(path)),
    screen: Array(html.utf8), print: Array(html.utf8))
}

/// A book of one chapter.
func sampleBook(
  _ html: String, settings: String = "title: 资金", index: IndexSettings = IndexSettings(),
  names: [IndexName] = [], log: inout DiagnosticLog
) -> Book {
  let chapter = manuscript("funds.md", settings: settings, html, log: &log)
  return Book(
    samplePlan(["funds.md"], index: index), [chapter], edition: .print, names: names, log: &log)
}

let sampleTable = """
  <figure class="table" id="tbl-a">
  <figcaption>各级资金</figcaption>
  <table><thead><tr><th scope="col">级次</th><th scope="col" class="num">金额 <small>（万元）</small></th></tr></thead>
  <tbody><tr><th scope="row">市</th><td class="num">9.95</td></tr></tbody></table>
  <p class="source">资料来源：示例</p>
  </figure>
  """

let sampleChart = """
  <figure class="chart" id="fig-a">
  <figcaption>资金逐年增加</figcaption>
  <p class="unit">单位：万元</p>
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>图</title></svg>
  <p class="description">最高的是2019年。</p>
  <table><tbody></tbody></table>
  </figure>
  """
