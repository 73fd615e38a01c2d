package import Diagnostics
import Privacy

/// The rules of the personal-data gate, one for each kind of data.
package let personalDataRules: [RuleDescription] = PersonalDataKind.allCases.map(\.rule)

extension PersonalDataKind {
  /// The rule that the kind must not be public.
  var rule: RuleDescription {
    RuleDescription(
      id: "personal-\(rawValue)",
      title: Message("公开内容里不能有\(name.chinese)", "Public content holds no \(name.english)"),
      basis: basis, severity: .error,
      hint: Message(
        "删去它；整列都不该公开的，在数据包说明里写 visibility: internal 或 mask；按规定应当公开的列写 permits: [\(rawValue)]；个别例外记入 content/waivers.yaml",
        "remove it; for a whole column write visibility: internal, a mask, or permits: [\(rawValue)] where "
          + "it has to be public; a single exception goes into content/waivers.yaml"))
  }

  /// What people call the kind.
  var name: Message {
    switch self {
    case .residentID: Message("身份证号码", "resident ID number")
    case .oldResidentID: Message("15 位身份证号码", "15-digit resident ID number")
    case .mobile: Message("手机号码", "mobile number")
    case .bankCard: Message("银行卡号", "bank card number")
    case .passport: Message("护照号码", "passport number")
    case .plate: Message("车牌号", "vehicle plate")
    case .email: Message("电子邮箱", "e-mail address")
    case .address: Message("到户住址", "door-level address")
    case .nameIllness: Message("姓名和病情", "name with an illness")
    case .nameDisability: Message("姓名和残疾情况", "name with a disability")
    case .nameClass: Message("姓名和学校班级", "name with a school class")
    case .minor: Message("不满 14 岁的人的姓名", "name of a child under 14")
    }
  }

  /// The articles of the Personal Information Protection Law (2021) that the rule rests on.
  private var basis: String {
    switch self {
    case .nameIllness, .nameDisability, .bankCard: "个人信息保护法第二十五条、第二十八条"
    case .minor, .nameClass: "个人信息保护法第二十八条、第三十一条"
    default: "个人信息保护法第二十五条"
    }
  }
}
