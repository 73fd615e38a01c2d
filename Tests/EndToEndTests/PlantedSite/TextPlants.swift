/// Pictures and texts that are not fit to print.
let textPlants: [Plant] = [
  Plant(
    "content/data/notices.csv", 1581, "鹭弦夼村樱桃大棚项目资产移交和管护公告",
    "鹭弦夼村樱桃大棚项目资产移交和管护公告以及后续维修养护和收益分配事项的说明", findings: ["265:3: warning: … [notice-title-long]"]),
  Plant(
    "content/data/chronicle.csv", 56, "青岛早报2021年3月11日（yybnet）", "示例数据",
    findings: ["56:9: error: … [cited-source-missing]"]),
  Plant(
    "content/data/media.csv", 2, "三座钢架大棚前，两个人在垄间采摘，近处是一行行的秧苗", "大棚",
    findings: ["2:4: warning: … [media-alt-short]"]),
  Plant(
    "content/data/media.csv", 3, "一排光伏板架在旧校舍的屋顶上，管护员拿着长杆在擦拭，旁边是电线杆", "屋顶上的光伏电站",
    findings: ["3:4: warning: … [media-alt-repeats]"]),
  Plant(
    "content/data/media.csv", 4, "四位村民站在村口公示栏前看公示，其中一个是孩子，栏里贴着三张公示,绘图",
    "四位村民站在村口公示栏前看公示，其中一个是孩子，栏里贴着三张公示,照片", findings: ["4:12: error: … [media-consent-missing]"]),
  Plant(
    "content/data/media.csv", 5, "示例图，由本站绘制，可自由使用", "待定",
    findings: ["5: error: … [media-rights-missing]"]),
  Plant(
    "content/data/chronicle.csv", 3, "各涉农区（市）完成实施前公示", "各涉农区（市）完成实施前公示公示期均不少于十天各村都已张贴",
    findings: ["3:4: warning: … [chronicle-title-long]"]),
  Plant(
    "content/data/chronicle.csv", 4, "451个扶贫项目列入年度计划", "项目开工：一",
    findings: ["4:4: warning: … [chronicle-title-mark]"]),
  Plant(
    "content/data/meetings.csv", 3, "项目计划按期公告，资金分配结果20个工作日内公开", "项目计划按期公告，资金分配结果今年全部公开",
    findings: ["3: warning: … [relative-date]"]),
  Plant(
    "content/data/visits.csv", 4, "检查学校助学和卫生室情况", "看望我市驻村工作队",
    findings: ["4: warning: … [self-reference]"]),
  Plant(
    "content/data/chronicle.csv", 6, "2016年，全市把约1.6万名没有劳动能力的贫困群众纳入低保。",
    "2016年，全市把约1.6万名没有劳动能力的贫困群众纳入低保。时间2016/8/9。", findings: ["6: warning: … [date-form]"]),
  Plant(
    "content/data/chronicle.csv", 7, "公开报道：2017年计划退出其余149个省定贫困村和231个市定经济薄弱村。",
    "公开报道：2017年计划退出其余149个省定贫困村和231个市定经济薄弱村。共收苹果500斤。", findings: ["7: warning: … [unit-form]"]),
]
