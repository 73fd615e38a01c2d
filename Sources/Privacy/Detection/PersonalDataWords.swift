/// The words and prefixes that the detectors of personal data know; `content/personal-data.yaml`
/// holds them under the same names in snake case.
package struct PersonalDataWords: Hashable, Sendable {
  /// The first two digits of a resident identity number (GB/T 2260 and its successors).
  package var regionPrefixes: [Int]
  /// The first digits of cards of 16–19 digits.
  package var bankPrefixes: [String]
  /// The first digits of cards that always have 16 digits.
  package var bankPrefixesOf16: [String]
  /// Words that tell that a number nearby is an account.
  package var bankContext: [String]
  /// Words that tell that a letter and digits nearby are a passport or travel permit.
  package var passportContext: [String]
  /// What numbers of other kinds are called: index numbers, vouchers, registrations.
  package var otherNumbers: [String]
  /// Units that make the number before them an amount.
  package var numberUnits: [String]
  /// The first characters of vehicle plates.
  package var plateProvinces: [String]

  package var addressBuildings: [String]
  package var addressNumbers: [String]
  package var addressUnits: [String]
  package var addressRooms: [String]
  package var addressFloors: [String]
  package var addressGroups: [String]
  package var addressDoors: [String]
  package var addressEstates: [String]
  /// What may follow digits that are no room, or a number that is no door: 户, 井, 选手.
  package var addressNotBefore: [String]

  package var surnames: [String]
  /// Characters that no given name contains.
  package var notGiven: [String]
  /// Words that begin like a name and are none: 高血压, 方案.
  package var notNames: [String]
  /// Last characters of places, which no name has: 村, 庄.
  package var placeEndings: [String]
  /// Words that a person's name follows: 户主, 学生.
  package var beforePersons: [String]
  /// Offices and trades after a name, whose bearer acts in public: 书记, 老师.
  package var titles: [String]
  /// All that may stand between a name and what is said of the person: 患有, 女士, 现年.
  package var links: [String]

  package var illnesses: [String]
  package var disabilities: [String]
  package var disabilityTypes: [String]
  package var disabilityGrades: [String]
  package var schools: [String]
  /// Schools whose pupils are under 14.
  package var earlySchools: [String]
  /// Words before a school's name that make it a place somebody goes to: 到, 赴.
  package var visits: [String]
  /// Words after an illness, a disability or a class that speak of many people or of a programme.
  package var aggregates: [String]

  package var nameLabels: [String]
  /// Columns with names of people who act for an office: not combined with what other columns say.
  package var officialLabels: [String]
  package var illnessLabels: [String]
  package var disabilityLabels: [String]
  package var classLabels: [String]
  package var ageLabels: [String]
  package var birthLabels: [String]
  /// Values of such columns that say nothing of a person's health: 无, 健康, 缺技术.
  package var harmlessValues: [String]

  package init(
    regionPrefixes: [Int], bankPrefixes: [String], bankPrefixesOf16: [String],
    bankContext: [String], passportContext: [String], otherNumbers: [String], numberUnits: [String],
    plateProvinces: [String], addressBuildings: [String], addressNumbers: [String],
    addressUnits: [String], addressRooms: [String], addressFloors: [String],
    addressGroups: [String], addressDoors: [String], addressEstates: [String],
    addressNotBefore: [String], surnames: [String], notGiven: [String], notNames: [String],
    placeEndings: [String], beforePersons: [String], titles: [String], links: [String],
    illnesses: [String], disabilities: [String], disabilityTypes: [String],
    disabilityGrades: [String], schools: [String], earlySchools: [String], visits: [String],
    aggregates: [String], nameLabels: [String], officialLabels: [String], illnessLabels: [String],
    disabilityLabels: [String],
    classLabels: [String], ageLabels: [String], birthLabels: [String], harmlessValues: [String]
  ) {
    self.regionPrefixes = regionPrefixes
    self.bankPrefixes = bankPrefixes
    self.bankPrefixesOf16 = bankPrefixesOf16
    self.bankContext = bankContext
    self.passportContext = passportContext
    self.otherNumbers = otherNumbers
    self.numberUnits = numberUnits
    self.plateProvinces = plateProvinces
    self.addressBuildings = addressBuildings
    self.addressNumbers = addressNumbers
    self.addressUnits = addressUnits
    self.addressRooms = addressRooms
    self.addressFloors = addressFloors
    self.addressGroups = addressGroups
    self.addressDoors = addressDoors
    self.addressEstates = addressEstates
    self.addressNotBefore = addressNotBefore
    self.surnames = surnames
    self.notGiven = notGiven
    self.notNames = notNames
    self.placeEndings = placeEndings
    self.beforePersons = beforePersons
    self.titles = titles
    self.links = links
    self.illnesses = illnesses
    self.disabilities = disabilities
    self.disabilityTypes = disabilityTypes
    self.disabilityGrades = disabilityGrades
    self.schools = schools
    self.earlySchools = earlySchools
    self.visits = visits
    self.aggregates = aggregates
    self.nameLabels = nameLabels
    self.officialLabels = officialLabels
    self.illnessLabels = illnessLabels
    self.disabilityLabels = disabilityLabels
    self.classLabels = classLabels
    self.ageLabels = ageLabels
    self.birthLabels = birthLabels
    self.harmlessValues = harmlessValues
  }
}
