/// Sentences about villages, programmes, officials and adults, as an office publishes them.
extension CorpusRandom {
  mutating func programme() -> String {
    let village = one(of: [
      "王家庄", "李家沟", "张店镇", "鹭岫村", "高家埠", "马店镇", "刘家村", "蕖岫庄村", "王台镇", "平度市", "黄岛区", "方家屯", "石老人社区",
      "白沙河街道", "任家洼", "金口镇", "于家疃", "田横镇",
    ])
    let illness = one(of: [
      "大病", "重病", "慢性病", "高血压", "糖尿病", "尿毒症", "肺癌", "白内障", "精神障碍", "白血病", "结核病",
    ])
    let official = one(of: ["张明", "李建国", "王海涛", "刘芳", "陈志强", "孙晓燕"])
    let count = number(1...500)
    let grade = one(of: ["一级", "二级", "三级", "四级", "1级", "2级"])
    let subject = one(of: [
      "安全", "方案", "项目", "成效", "关于", "金额", "高度重视", "康复", "温室", "管理", "党建", "水利", "万元", "常年", "单位",
      "公示", "马铃薯", "花生", "石材", "解决", "全市", "全部", "时间", "成果", "应急", "江苏", "文化", "严重", "平均", "付款",
      "齐鲁", "车间",
    ])
    return one(of: [
      "\(village)医疗救助\(count)人", "\(village)\(illness)患者救助资金\(count)万元",
      "\(illness)保险报销比例提高\(number(1...20))个百分点", "残疾人康复服务覆盖率 \(number(80...100))%",
      "\(one(of: ["一", "三", "六"]))年级组", "\(village)小学校舍维修", "\(village)，\(illness)保险",
      "\(village)因病致贫\(count)户", "\(subject)，\(illness)患者\(count)人", "\(subject)、\(illness)筛查",
      "\(subject)：残疾等级评定", "\(subject)，残疾人\(count)名", "\(village)，因病致贫人口\(count)人",
      "驻村第一书记\(official)走访慰问\(illness)患者\(number(2...30))户",
      "\(official)同志到示例小学三年级二班听课", "\(official)到\(village)调研\(illness)防治", "村民反映村里\(illness)患者多",
      "王某患\(illness)", "李某某，肢体\(grade)", "张*明，\(illness)", "\(official)，男，\(number(30...60))岁",
      "\(official)，\(number(1950...2000))年出生，中共党员",
      "\(number(3...8))岁至\(number(9...13))岁儿童免费接种", "\(number(3...13))岁以下儿童\(count)人",
      "\(official)，示例小学教师", "示例小学三年级学生\(count)人", "\(village)小学一年级新生\(number(10...40))名",
      "重度残疾人护理补贴\(count)人", "\(grade)残疾人生活补贴每月\(count)元", "肢体残疾\(grade)补贴标准",
      "\(subject)；\(illness)专项救治", "\(illness)、\(one(of: ["高血压", "冠心病", "房颤"]))等慢性病签约服务",
      "\(official)主任医师，\(illness)专家", "\(official)书记", "贫困户\(official)，种植蓝莓，年收入\(number(1...9))万元",
      "户主\(official)，人口\(number(1...5))，危房改造补助", "\(village)残疾人\(count)人",
      "\(village)，\(number(5...9))岁以下儿童",
      "为\(count)名残疾学生送教上门", "\(village)幼儿园大班教室改造", "三年级二班安全教育", "全市\(illness)的高发，",
      "\(subject)的\(illness)管理率", "\(village)\(illness)签约率\(number(50...100))%",
      "\(village)因残致贫\(count)户、因病致贫\(count)户", "健康扶贫·\(illness)专项救治", "雨露计划：\(count)名高中以上学生",
      "\(official)在会上强调，做好\(illness)救助",
      "市中医医院\(illness)科", "\(village)二级公路", "\(village)，肢体残疾\(count)人", "一级响应，\(village)", "十二岁以上",
      "培训班\(number(2...9))班次", "\(village)有\(illness)患者",
      "低保户\(count)户，残疾人\(count)人，\(illness)患者\(count)人", "\(official)，\(village)党支部书记，带领村民种蓝莓",
      "年满8周岁", "平均8岁", "2018级扶贫干部培训3班次", "\(village)残疾人托养中心", "脱贫户\(count)户，其中因病\(count)户",
      "\(number(2012...2019))年出生人口\(count)人", "\(subject)，\(number(2012...2019))年生产总值",
    ])
  }
}
