import Checks
import Diagnostics

/// The rules that the program itself brings along, besides those of the personal-data gate.
///
/// What is wrong with the form of a file (an unknown column, a date that is none, a template that does
/// not close) explains itself where it is reported; here are the rules about what may be public.
let programRules: [RuleDescription] =
  personalDataRules + [
    RuleDescription(
      id: "withheld-value",
      title: Message("不能公开的内容不能出现在任何文件里", "No file holds a value that must not be public"),
      basis: "政府信息公开条例（2019）第十五条、第十七条；个人信息保护法第二十五条", severity: .error,
      hint: Message(
        "按提示里的文件找到它的来源（网页、说明、图片或别的台账），删去这个内容；不能例外",
        "find what the file is made of and remove the value; this rule cannot be waived")),
    RuleDescription(
      id: "withheld-reference",
      title: Message("公开的行不能指向没有公开的行", "A public row refers to public rows only"),
      basis: nil, severity: .error,
      hint: Message("让两者同时公开，或都不公开", "release both at the same time, or neither")),
    RuleDescription(
      id: "release",
      title: Message("公开的行要写明公开日期", "A row has the date from which it is public"),
      basis: nil, severity: .warning,
      hint: Message("填上公开日期；本来就不公开的，在数据包说明里写明", "fill in the date")),
    RuleDescription(
      id: "unregistered-photo",
      title: Message("照片要先登记再公开", "A photo is registered before it is published"),
      basis: "个人信息保护法第二十五条", severity: .warning,
      hint: Message(
        "在影像台账里登记时间、地点、人物、作者、权利和本人同意",
        "enter it in the register of media, with its rights and consent")),
    RuleDescription(
      id: "image-metadata",
      title: Message("照片里不能带有位置、机身号和姓名", "A photo says nothing beside what it shows"),
      basis: "个人信息保护法第六条", severity: .warning,
      hint: Message(
        "公开的照片已经去掉这些内容；最好连原件一起清理", "they are removed from what is published; clean the original too"
      )),
    RuleDescription(
      id: "formula-cell",
      title: Message(
        "公开的文字不能让表格软件当成公式", "No public text is a formula for a spreadsheet program"),
      basis: "OWASP CSV Injection", severity: .error,
      hint: Message(
        "去掉开头的 = + - @，或在前面加一个字；下载的数据不会被改动",
        "remove the sign at its start, or put a word before it; downloads are never altered")),
    RuleDescription(
      id: "picture-program",
      title: Message("照片要有适合手机的大小", "Photos come in sizes for phones"), basis: nil,
      severity: .warning,
      hint: Message("安装 libvips-tools", "install libvips-tools")),
    RuleDescription(
      id: "waiver",
      title: Message("例外要写明规则、行、理由、批准人和期限", "A waiver names rule, row, reason, approval and end"),
      basis: nil, severity: .error,
      hint: Message("见 content/waivers.yaml 开头的说明", "see the head of content/waivers.yaml")),
    RuleDescription(
      id: "waiver-expired",
      title: Message("过期的例外不起作用", "A waiver that has ended has no effect"), basis: nil,
      severity: .warning,
      hint: Message("改正问题后删去这一条，或重新报批", "mend what it is about, or have it approved again")),
    RuleDescription(
      id: "waiver-unused",
      title: Message("例外所指的地方要真有问题", "A waiver is about a finding"), basis: nil, severity: .warning,
      hint: Message("删去这一条", "remove it")),
  ]
