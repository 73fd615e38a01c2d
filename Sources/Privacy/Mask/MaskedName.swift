/// The name with only its surname, or with the first letter of each of its words.
///
/// The words of a name are kept apart by spaces, hyphens, apostrophes or middle dots. A name of one
/// word that begins with a Han character is a surname and a given name; a Han name of several words
/// (阿卜杜拉·买买提) has no surname, and of it the first character stays.
func maskedName(_ name: [Character]) -> String {
  if isHanCharacter(name[0]) {
    if name.contains(where: isSeparator) { return masked(name, kept: 1) }
    return name.count == 1 ? "*" : masked(name, kept: surnameLength(name))
  }
  let initials = name.indices.map { index in
    let begins = index == 0 || isSeparator(name[index - 1])
    return isSeparator(name[index]) || begins && name[index].isLetter ? name[index] : "*"
  }
  return initials.contains("*") ? String(initials) : masked(name, kept: 0)
}

private func masked(_ name: [Character], kept: Int) -> String {
  String(name.indices.map { $0 < kept || isSeparator(name[$0]) ? name[$0] : "*" })
}

/// The length of the surname that a name of two characters or more begins with.
private func surnameLength(_ name: [Character]) -> Int {
  name.count > 2 && compoundSurnames.contains(String(name[..<2])) ? 2 : 1
}

private func isHanCharacter(_ character: Character) -> Bool {
  isHan(character.unicodeScalars.first?.value)
}

private func isSeparator(_ character: Character) -> Bool {
  character.isWhitespace || "·•・‧．.-－'’,，".contains(character)
}

/// The compound surnames of today; the older ones are in the Hundred Family Surnames (百家姓).
private let compoundSurnames: Set<String> = [
  "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "夏侯", "轩辕",
  "司空", "端木", "公冶", "太史", "申屠", "公羊", "赫连", "澹台", "宗政", "濮阳", "淳于", "单于", "仲孙", "钟离", "闻人",
  "鲜于", "闾丘", "亓官", "万俟", "呼延", "南宫", "西门", "东郭", "百里", "拓跋", "独孤", "第五", "梁丘", "左丘", "南门",
  "歐陽", "司馬", "諸葛", "東方", "尉遲", "公孫", "長孫", "軒轅", "鍾離", "聞人", "鮮于", "南宮", "西門", "東郭",
]
