/// Sentences about invented people that say what must not be said of them.
extension CorpusRandom {
  mutating func personName() -> String {
    switch number(0...19) {
    case 0: return one(of: ["阿卜杜拉·买买提", "古丽·艾合买提", "巴特尔·苏和", "买买提•吐尔逊"])
    case 1: return one(of: ["欧阳", "司马", "诸葛", "上官", "令狐"]) + characters(number(1...2), of: given)
    case 2:
      return one(of: ["王", "李", "张", "刘"]) + one(of: ["\u{3000}", " ", "  "])
        + characters(1, of: given)
    default:
      return one(of: surnames) + characters(number(1...2), of: given)
    }
  }

  private var surnames: [String] {
    "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 程 曹 袁 邓 许 姜 崔 隋 逄 薛 矫 纪 曲 丛 綦 臧"
      .split(separator: " ").map(String.init)
  }

  private var given: String { "建国芳秀兰玉梅桂英德福志强淑华振兴丽娟晓燕海涛翠萍永泉凤琴长贵瑞祥" }

  private mutating func about() -> String {
    one(of: [
      "", "", "，男，\(number(30...80))岁", "，女", "（\(number(40...80))岁）", "，鹭岫村", "，男，汉族",
      "，女，\(number(1940...1980))年生", "，示例镇鹭岫村",
    ])
  }

  mutating func illness() -> String {
    let (name, about) = (personName(), about())
    let illness = one(of: [
      "尿毒症", "肺癌", "白血病", "脑梗", "糖尿病", "精神分裂症", "肝硬化", "冠心病", "股骨头坏死", "系统性红斑狼疮", "先天性心脏病", "乳腺癌",
      "癫痫", "帕金森", "高血压",
    ])
    let text = one(of: [
      "\(name)\(about)，患有\(illness)", "户主\(name)患\(illness)，常年用药",
      "贫困户\(name)\(about)，因患\(illness)致贫。", "村民\(name)身患\(illness)", "\(illness)患者\(name)，",
      "身患\(illness)的村民\(name)，家庭困难",
      "\(name)：\(illness)", "\(name)（\(illness)）", "姓名：\(name)，病种：\(illness)",
      "\(name)\(about)，\(illness)", "\(name)同志因\(illness)住院", "\(name)女士长期患\(illness)",
      "\(name)被确诊为\(illness)。", "1. \(name)\(about)，系\(illness)患者", "鹭岫村\(name)患\(illness)",
      "| 2 | \(name) | \(illness) |", "\(name),男,\(illness)", "\(name)的\(illness)", "\(name)因病致贫",
      "\(name)\(about)，因病返贫", "\(name) \(illness) 12000", "患者\(name)\(about)，\(illness)晚期",
    ])
    return number(0...4) == 0 ? withUnseen(text) : text
  }

  mutating func disability() -> String {
    let (name, about) = (personName(), about())
    let grade = one(of: ["一", "二", "三", "四", "1", "2", "３", "４"])
    let type = one(of: ["肢体", "视力", "听力", "智力", "精神", "言语"])
    let disability = one(of: [
      "\(type)残疾\(grade)级", "\(type)\(grade)级", "\(grade)级\(type)残疾", "残疾等级：\(grade)级",
      "重度\(type)残疾", "残疾\(grade)级", "\(type)残疾（\(grade)级）",
    ])
    let text = one(of: [
      "\(name)\(about)，\(disability)", "户主\(name)，\(disability)，无劳动能力", "\(name)（\(disability)）",
      "\(name)系\(disability)", "残疾人\(name)，\(disability)", "残疾人\(name)，家住示例村",
      "\(disability)的村民\(name)，", "| 1 | \(name) | \(disability) |", "姓名：\(name) \(disability)",
      "\(name)为\(disability)。", "\(name)同志\(disability)", "贫困户\(name)\(disability)",
    ])
    return number(0...4) == 0 ? withUnseen(text) : text
  }

  mutating func schoolClass() -> String {
    let name = personName()
    let (grade, room) = (
      one(of: ["一", "二", "三", "四", "七", "八", "5", "９"]),
      one(of: ["1", "二", "3", "（4）", "(5)", "十"])
    )
    let place = one(of: [
      "\(grade)年级\(room)班", "初\(one(of: ["一", "二", "3"]))\(room)班", "高\(one(of: ["一", "2"]))（3）班",
      "2018级\(number(1...9))班", "\(grade)年级\(room)班",
    ])
    let text = one(of: [
      "\(name)，\(place)", "学生\(name)，示例中学\(place)", "\(name)同学就读于示例中学\(place)", "\(place)学生\(name)",
      "\(place)\(name)同学", "\(place) \(name)", "\(name)（\(place)）", "| \(name) | 示例中学 | \(place) |",
      "姓名：\(name)，班级：\(place)", "\(name)，女，现就读于示例学校\(place)。",
    ])
    return number(0...4) == 0 ? withUnseen(text) : text
  }

  mutating func minor() -> String {
    let name = personName()
    let age = one(of: ["3岁", "8岁", "１２周岁", "13 岁", "九岁", "十岁", "十二周岁"])
    let year = number(2008...2019)
    let month = number(1...12)
    let text = one(of: [
      "\(name)，\(age)", "\(name)今年\(age)", "\(name)，男，\(age)，留守儿童", "儿子\(name)，\(age)",
      "\(age)的\(name)同学", "\(name)（\(age)）", "\(name)，女，\(year)年\(month)月出生",
      "\(name)，\(year)-0\(number(1...9))-1\(number(0...9))生", "\(name)，出生日期：\(year)年\(month)月",
      "\(name)生于\(year)年",
      "孤儿\(name)\(age)", "\(name)，示例幼儿园大班", "\(name)就读于示例小学二年级", "学生\(name)，示例镇中心小学三年级（2）班",
      "示例小学四年级1班学生\(name)", "| \(name) | 女 | \(age) |", "\(name),男,\(age),示例村",
    ])
    return number(0...4) == 0 ? withUnseen(text) : text
  }
}
