/// Data of people, in every disguise and in every kind of file.
let personalDataPlants: [Plant] = [
  Plant(
    "content/data/chronicle.csv", 5, "887人按市定标准全部脱贫，51个省定贫困村和79个市定经济薄弱村退出。",
    "887人按市定标准全部脱贫，51个省定贫困村和79个市定经济薄弱村退出。登记号码\(fullWidth(identity))。",
    findings: ["5:5: error: …370283********001X… [personal-resident-id]"]),
  Plant(
    "content/data/village-income.csv", 38, "异地物业租金", "异地物业租金，联系\(fullWidth(mobile))",
    findings: ["38:5: error: …139****1234… [personal-mobile]"]),
  Plant(
    "content/data/allocations.csv", 3, "文号和金额为虚构示例", "一卡通账号：\(account)",
    findings: ["3:12: error: …************5670… [personal-bank-card]"]),
  Plant(
    "content/data/donations.csv", 3, "虚构示例", "\(grouped(card, [4, 4, 4, 4, 3]))",
    findings: ["3:11: error: …***************4564… [personal-bank-card]"]),
  Plant(
    "content/data/meetings.csv", 4, "有需求的都安排培训，专岗人员先公示后上岗", "有需求的都安排培训，专岗人员先公示后上岗；护照号码\(passport)",
    findings: ["4:7: error: …E******67… [personal-passport]"]),
  Plant(
    "content/data/trainings.csv", 2, "胶州市示例职业培训学校", "胶州市示例职业培训学校（接送车\(plate)）",
    findings: ["2:6: error: …鲁****45… [personal-plate]"]),
  Plant(
    "content/data/assets.csv", 2, "鹭岫村民委员会", "鹭岫村民委员会 \(email)",
    findings: ["2:10: error: …z***@example.cn… [personal-email]"]),
  Plant(
    "content/data/cadres.csv", 3, "槿溪街道扶贫工作站（示例）", "槿溪街道扶贫工作站（示例）青岛市示例路12号楼3单元402室",
    findings: ["3:4: error: …**号楼*单元***室… [personal-address]"]),
  Plant(
    "content/data/visits.csv", 5, "察看产业项目，研究村集体增收", "看望患者\(adult)，身患尿毒症",
    findings: ["5:6: error: …王**（疾病）… [personal-name-illness]"]),
  Plant(
    "content/stories/heroes/ji-chunming.md", 23, "四十七户", "贫困户\(adult)肢体残疾二级。四十七户",
    findings: ["23: error: …王**（残疾）… [personal-name-disability]"]),
  Plant(
    "content/stories/heroes/he-wangqiu.md", 17, "## 先", "学生\(pupil)在示例中学七年级二班就读。## 先",
    findings: ["17: error: …李**（学校班级）… [personal-name-class]"]),
  Plant(
    "content/stories/policies/san-nian-xingdong.md", appending: "\n身份证\(oldIdentity)。\n",
    findings: ["29: error: …370283******003… [personal-old-resident-id]"]),
  Plant(
    "content/pages/about/feedback.md", appending: "\n男孩\(child)，8岁，家住村东。\n",
    findings: ["34:3: error: …李**（未满14岁）… [personal-minor]"]),
  Plant(
    "content/pages/about/map.md", appending: "\n联系：\(grouped(mobile, [3, 4, 4], by: "\u{200B}"))\n",
    findings: ["37:4: error: …139****1234… [personal-mobile]"]),
  Plant(
    "templates/hero.mustache", 1, "rd}}", "rd}}<!-- \(grouped(mobile, [3, 4, 4], by: "-")) -->",
    findings: ["1:17: error: …139****1234… [personal-mobile]"]),
  Plant(
    "content/site.yml", 4, "（示例）", "（示例）\(mobile)",
    findings: ["4:9: error: …139****1234… [personal-mobile]"]),
  Plant(
    "content/media/solar.svg", 6, ">示例图", ">户主\(grouped(mobile, [3, 4, 4]))",
    findings: ["6:235: error: …139****1234… [personal-mobile]"]),
  Plant(
    "content/media/\(otherMobile).svg",
    holding:
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>图</title></svg>\n",
    findings: ["error: …139****5678… [personal-mobile]"]),
  Plant(
    "content/rules.yaml", 11, "季度都要", "季度\(mobile)都要",
    findings: ["11: error: …139****1234… [personal-mobile]"]),
  Plant(
    "content/datapackage.yaml",
    appending: """

        - name: help_request
          title: 求助登记
          path: data/help-requests.csv
          schema:
            primaryKey: id
            fields:
              - { name: id, type: string, title: 编号 }
              - { name: person, type: string, title: 姓名 }
              - { name: reason, type: string, title: 致贫原因 }
              - { name: born, type: date, title: 出生日期 }

      """),
  Plant(
    "content/data/help-requests.csv",
    holding: """
      编号,姓名,致贫原因,出生日期
      QZ-1,\(adult),尿毒症,1970-01-01
      QZ-2,\(pupil),缺技术,2012-05-06

      """,
    findings: [
      "2:3: error: …王**（疾病）… [personal-name-illness]", "3:4: error: …李**（未满14岁）… [personal-minor]",
    ]),
  Plant(
    "content/data/notices.csv", 27, "\"", "\"身份证\(grouped(otherIdentity, [6, 8, 4]))。",
    findings: ["7:16: error: …370211********0030… [personal-resident-id]"]),
  Plant(
    "content/media/grapes.svg", 2, "<tit", "<metadata>\(otherEmail)</metadata><tit",
    findings: ["2:11: error: …l***@example.cn… [personal-email]"]),
]
