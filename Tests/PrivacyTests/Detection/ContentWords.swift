import Foundation
import Testing

@testable import Privacy

/// The word lists of `content/personal-data.yaml`, read by a reader that knows just this shape:
/// `key:` and then `[a, b]` over any number of lines.
enum ContentWords {
  static let detector = PersonalDataDetector(words)

  static let words: PersonalDataWords = {
    let all = lists()
    func list(_ key: String) -> [String] {
      let list = all[key] ?? []
      #expect(!list.isEmpty, "content/personal-data.yaml has no \(key)")
      return list
    }
    return PersonalDataWords(
      regionPrefixes: list("region_prefixes").compactMap(Int.init),
      bankPrefixes: list("bank_prefixes"),
      bankPrefixesOf16: list("bank_prefixes_of16"),
      bankContext: list("bank_context"),
      passportContext: list("passport_context"),
      otherNumbers: list("other_numbers"),
      numberUnits: list("number_units"),
      plateProvinces: list("plate_provinces"),
      addressBuildings: list("address_buildings"),
      addressNumbers: list("address_numbers"),
      addressUnits: list("address_units"),
      addressRooms: list("address_rooms"),
      addressFloors: list("address_floors"),
      addressGroups: list("address_groups"),
      addressDoors: list("address_doors"),
      addressEstates: list("address_estates"),
      addressNotBefore: list("address_not_before"),
      surnames: list("surnames"),
      notGiven: list("not_given"),
      notNames: list("not_names"),
      placeEndings: list("place_endings"),
      beforePersons: list("before_persons"),
      titles: list("titles"),
      links: list("links"),
      illnesses: list("illnesses"),
      disabilities: list("disabilities"),
      disabilityTypes: list("disability_types"),
      disabilityGrades: list("disability_grades"),
      schools: list("schools"),
      earlySchools: list("early_schools"),
      visits: list("visits"),
      aggregates: list("aggregates"),
      nameLabels: list("name_labels"), officialLabels: list("official_labels"),
      illnessLabels: list("illness_labels"),
      disabilityLabels: list("disability_labels"),
      classLabels: list("class_labels"),
      ageLabels: list("age_labels"),
      birthLabels: list("birth_labels"),
      harmlessValues: list("harmless_values"))
  }()

  private static func lists() -> [String: [String]] {
    // .build-dev reaches the tests by a link, so that the file's own path is resolved first.
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appendingPathComponent("content/personal-data.yaml")
      if let text = try? String(contentsOf: file, encoding: .utf8) { return lists(text) }
    }
    return [:]
  }

  private static func lists(_ text: String) -> [String: [String]] {
    var result: [String: [String]] = [:]
    var key = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasSuffix(":"), !line.hasPrefix(" ") {
        key = String(line.dropLast())
        continue
      }
      let items = line.split(separator: ",").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " []\""))
      }
      result[key, default: []] += items.filter { !$0.isEmpty }
    }
    return result
  }
}
