import Diagnostics
import Ledger
import Testing

struct StoryTests {
  private static let heroes = """
    name: x
    resources:
      - name: hero
        title: 群英谱
        path: stories/*.md
        schema:
          primaryKey: slug
          fields:
            - { name: slug, type: string }
            - { name: name, title: 姓名, type: string, constraints: { required: true } }
            - { name: born, type: year }
            - { name: places, type: list }
            - { name: body, type: string, format: markdown }
    """

  @Test func `the front matter, the name and the body are columns`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": Self.heroes,
      "stories/li.md": "---\n姓名: 李某\nborn: 1962年\nplaces: [甲, 乙]\n---\n\n他说:\n\n**好**\n\n",
      "stories/wang.md": "---\nplaces: 丙、丁\nname: \"~\"\n---\n",
      "stories/deep/no.md": "---\nname: no\n---\n",
    ])
    let ledger = try site.ledger()
    let query = try ledger.connect().prepare("SELECT * FROM hero ORDER BY slug")
    #expect(
      try query.rows() == [
        [1, 1, "li", "李某", 1962, #"["甲","乙"]"#, "他说:\n\n**好**"],
        [2, 1, "wang", "~", nil, #"["丙","丁"]"#, nil],
      ])
    #expect(query.columns.last?.isMarkdown == true)
    let path = "content/stories/li.md"
    #expect(ledger.location(source: 1, row: 1, field: "born") == SourceLocation(path, row: 3))
    #expect(ledger.location(source: 1, row: 1, field: "body") == SourceLocation(path, row: 7))
    #expect(ledger.location(source: 2, row: 1, field: "born")?.row == 1)
  }

  @Test func `what is wrong in a story is reported on its line`() throws {
    let site = try LiteralSite([
      "datapackage.yaml": Self.heroes,
      "stories/a.md": "---\nnam: 李某\nborn: 去年\n---\n",
      "stories/b.md": "---\nname: [甲, 乙]\nborn: { x: 1 }\n---\n",
      "stories/c.md": "---\nname: a: b\n---\n",
      "stories/d.md": "---\n- a\n---\n",
      "stories/e.md": "no front matter", "stories/f.md": "---\nname: a\n姓名: b\n---\n",
    ])
    let (_, findings) = try site.load()
    #expect(
      findings == [
        "stories/a.md:1: 「姓名」没有填写 [required]",
        "stories/a.md:2:1: 数据表「群英谱」没有 \"nam\" 这个属性 [unknown-property]",
        "stories/a.md:3: 「born」的值 \"去年\" 不是年份 [type]",
        "stories/b.md:2: 「姓名」的值 \"甲、乙\" 是几项，本列只要一项 [type]",
        "stories/b.md:3:7: 这里只能写一个值，或一列值 [type]",
        "stories/c.md:2:8: YAML 写法有误：这里不应再有冒号（值里有冒号时，请给整个值加引号） [yaml]",
        "stories/d.md:2:1: 文件头要写成若干行“键: 值” [front-matter]",
        "stories/e.md:1: 「姓名」没有填写 [required]",
        "stories/f.md:3:1: 「姓名」写了不止一次 [duplicate-key]",
      ])
  }
}
