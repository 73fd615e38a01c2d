package import Diagnostics
import Ledger
package import Privacy
package import Tables

extension PersonalDataWords {
  /// The file of a site with the words and number ranges by which personal data is found.
  package static let path = "content/personal-data.yaml"

  /// Reads the file; nil, with findings, when there is none or it cannot be read.
  package static func load(from folder: ContentFolder, log: inout DiagnosticLog) -> Self? {
    var faults = DiagnosticLog()
    guard let bytes = folder.read(path, log: &faults) else {
      log.warning(
        "personal-data", at: SourceLocation(path),
        Message(
          "没有 \(path)，所以没有查找公开内容里的个人信息",
          "there is no \(path), so public content is not searched for personal data"),
        hint: Message("从示例站点复制这个文件", "copy the file from the sample site"))
      return nil
    }
    guard let root = parseYAML(String(decoding: bytes, as: UTF8.self), path: path, log: &log) else {
      return nil
    }
    root.reportUnknownKeys(
      known: keys, of: Message("个人信息词表", "the words of personal data"), log: &log)
    var reader = WordReader(root: root)
    let words = Self(reading: &reader)
    log.merge(reader.log)
    return words
  }

  private init(reading reader: inout WordReader) {
    self.init(
      regionPrefixes: reader.numbers("region_prefixes"),
      bankPrefixes: reader.words("bank_prefixes"),
      bankPrefixesOf16: reader.words("bank_prefixes_of16"),
      bankContext: reader.words("bank_context"),
      passportContext: reader.words("passport_context"),
      otherNumbers: reader.words("other_numbers"),
      numberUnits: reader.words("number_units"),
      plateProvinces: reader.words("plate_provinces"),
      addressBuildings: reader.words("address_buildings"),
      addressNumbers: reader.words("address_numbers"),
      addressUnits: reader.words("address_units"),
      addressRooms: reader.words("address_rooms"),
      addressFloors: reader.words("address_floors"),
      addressGroups: reader.words("address_groups"),
      addressDoors: reader.words("address_doors"),
      addressEstates: reader.words("address_estates"),
      addressNotBefore: reader.words("address_not_before"),
      surnames: reader.words("surnames"),
      notGiven: reader.words("not_given"),
      notNames: reader.words("not_names"),
      placeEndings: reader.words("place_endings"),
      beforePersons: reader.words("before_persons"),
      titles: reader.words("titles"),
      links: reader.words("links"),
      illnesses: reader.words("illnesses"),
      disabilities: reader.words("disabilities"),
      disabilityTypes: reader.words("disability_types"),
      disabilityGrades: reader.words("disability_grades"),
      schools: reader.words("schools"),
      earlySchools: reader.words("early_schools"),
      visits: reader.words("visits"),
      aggregates: reader.words("aggregates"),
      nameLabels: reader.words("name_labels"),
      officialLabels: reader.words("official_labels"),
      illnessLabels: reader.words("illness_labels"),
      disabilityLabels: reader.words("disability_labels"),
      classLabels: reader.words("class_labels"),
      ageLabels: reader.words("age_labels"),
      birthLabels: reader.words("birth_labels"),
      harmlessValues: reader.words("harmless_values"))
  }

  private static let keys = [
    "region_prefixes", "bank_prefixes", "bank_prefixes_of16", "bank_context",
    "passport_context", "other_numbers", "number_units", "plate_provinces", "address_buildings",
    "address_numbers", "address_units", "address_rooms", "address_floors", "address_groups",
    "address_doors", "address_estates", "address_not_before", "surnames", "not_given",
    "not_names", "place_endings", "before_persons", "titles", "links", "illnesses",
    "disabilities", "disability_types", "disability_grades", "schools", "early_schools",
    "visits", "aggregates", "name_labels", "official_labels", "illness_labels", "disability_labels",
    "class_labels", "age_labels", "birth_labels", "harmless_values",
  ]
}

/// Reads lists of words; what is no list of words is reported, and a missing list is empty.
private struct WordReader {
  let root: YAMLNode
  var log = DiagnosticLog()

  mutating func words(_ key: String) -> [String] { list(key) { $0.string } }

  mutating func numbers(_ key: String) -> [Int] { list(key) { $0.integer } }

  private mutating func list<Item>(_ key: String, _ item: (YAMLNode) -> Item?) -> [Item] {
    guard let node = root[key] else { return [] }
    let items = node.items?.map(item)
    let good = items?.compactMap(\.self)
    if let good, good.count == items?.count { return good }
    log.error(
      "personal-data", at: node.location,
      Message("\(key) 要是一列词语或号码", "\(key) must be a list of words or numbers"))
    return []
  }
}
