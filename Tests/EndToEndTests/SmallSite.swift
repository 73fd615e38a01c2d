import Diagnostics
import Foundation
import Ledger
import Pipeline
import TestSupport

/// A whole site, small enough to read: two projects with payments, one of them not yet released.
let smallSite: SiteFiles = """
  -- content/site.yml --
  name: 明白
  address: https://example.org/x
  columns:
    - { key: projects, title: 项目, path: projects/index.html }
  -- content/personal-data.yaml --
  region_prefixes: [37]
  -- content/datapackage.yaml --
  name: small
  resources:
    - name: project
      title: 项目
      path: data/projects.csv
      schema:
        primaryKey: id
        fields:
          - { name: id, type: string, title: 编号 }
          - { name: name, type: string, title: 名称 }
          - { name: budget, type: number, title: 计划, unit: 万元 }
          - { name: contact, type: string, title: 经办人, visibility: internal }
          - { name: published, type: date, title: 公开日期 }
      release: { from: published }
    - name: payment
      title: 拨付
      path: data/payments.csv
      schema:
        primaryKey: id
        fields:
          - { name: id, type: string, title: 凭证号 }
          - { name: project, type: string, title: 项目 }
          - { name: amount, type: number, title: 金额, unit: 万元 }
        foreignKeys:
          - { fields: project, reference: { resource: project, fields: id } }
  -- content/data/projects.csv --
  编号,名称,计划,经办人,公开日期
  P1,樱桃大棚,12.5,经办甲乙丙,2019-03-01
  P2,还没有公开的水井,8,经办丁戊己,2021-01-01
  -- content/data/payments.csv --
  凭证号,项目,金额
  Z1,P1,5
  Z2,P1,7.5
  -- content/checks/overpaid.sql --
  -- title: 拨付不超过计划
  -- severity: error
  -- basis: 示例办法第三条
  -- message: {name} 拨付 {paid} 分，超过计划 {budget} 万元
  SELECT p.*, SUM(amount) AS paid FROM payment JOIN project p ON p.id = project
  GROUP BY p.id HAVING paid > budget
  -- content/pages/index.md --
  ---
  title: 首页
  data:
    projects: SELECT id, name, budget FROM project ORDER BY id
  ---
  ```list
  data: projects
  title: "{{name}}"
  link: "/projects/{{id}}.html"
  ```
  -- content/pages/404.md --
  ---
  title: 没有这个网页
  ---
  -- content/pages/projects/[id].md --
  ---
  title: "{{name}}"
  column: projects
  each: SELECT * FROM project ORDER BY id
  data:
    payments: SELECT id, amount FROM payment WHERE project = :id ORDER BY id
  ---
  计划投入 {{wan(budget)}} 万元。[首页](/index.html)

  ```table
  data: payments
  total: [amount]
  ```
  -- content/pages/projects/index.md --
  ---
  title: 项目
  column: projects
  each: SELECT id, name FROM project ORDER BY id
  paginate: 50
  ---
  {{#rows}}{{name}}{{/rows}} 共 {{total}} 个
  -- templates/page.mustache --
  <!DOCTYPE html>
  <title>{{title}}</title>
  <link rel="stylesheet" href="{{root}}assets/style.css">
  {{#site.columns}}
  <a href="{{root}}{{path}}"{{#current}} class="current"{{/current}}>{{title}}</a>
  {{/site.columns}}
  {{{content}}}
  -- templates/blocks/list.mustache --
  <ul>
  {{#rows}}
  <li><a href="{{link}}">{{title}}</a>
  {{/rows}}
  </ul>
  -- templates/blocks/table.mustache --
  <table id="{{id}}">
  <tr>{{#columns}}<th>{{title}}{{#unit}}({{unit}}){{/unit}}{{/columns}}
  {{#rows}}
  <tr>{{#cells}}<td>{{text}}{{/cells}}
  {{/rows}}
  {{#has_total}}
  <tr>{{#totals}}<td>{{text}}{{^text}}合计{{/text}}{{/totals}}
  {{/has_total}}
  </table>
  -- templates/assets/style.css --
  body { color: #123 }
  """

extension TemporarySite {
  /// Builds the site for a day; nil when findings kept it from being published.
  func build(asOf: String = "2020-12-31", jobs: Int = 2) async throws -> SitePipeline.Outcome {
    var pipeline = SitePipeline(options(asOf: asOf, jobs: jobs))
    let summary = try await pipeline.build()
    return SitePipeline.Outcome(summary: summary, pipeline: pipeline)
  }

  func options(asOf: String = "2020-12-31", jobs: Int = 2) -> BuildOptions {
    BuildOptions(
      site: folder, output: output, asOf: Moment(asOf), jobs: jobs, clock: { 0 })
  }
}

extension SitePipeline {
  /// What a build came to.
  struct Outcome {
    var summary: Summary?
    var pipeline: SitePipeline

    var log: DiagnosticLog { pipeline.log }
  }
}

/// The program that was built beside the tests.
let mingbai = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  .appendingPathComponent("mingbai").path

/// The root of the repository, where the sample site is.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
