/// A moment on the wall clock of the site's time zone, for which a site is built.
///
/// A day alone is its first moment: what is released at nine is not yet public then.
package struct Moment: Hashable, Sendable {
  package var date: CivilDate
  /// From 0 to 86,399.
  package var secondOfDay: Int

  package init(_ date: CivilDate, secondOfDay: Int = 0) {
    self.date = date
    self.secondOfDay = min(max(secondOfDay, 0), 86_399)
  }

  /// Reads `2020-12-31`, `2020-12-31T09:30` or `2020-12-31T09:30:00`.
  package init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = CivilDate(String(parts[0])) else { return nil }
    guard parts.count > 1 else {
      self.init(date)
      return
    }
    let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false)
      .map { $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
    guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
      let second = numbers.count > 2 ? numbers[2] : 0, hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(date, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}

extension Moment: CustomStringConvertible {
  /// As a column of type `datetime` stores it: `2020-12-31T09:30:00`.
  package var description: String {
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map {
      $0 < 10 ? "0\($0)" : "\($0)"
    }
    return "\(date)T\(parts.joined(separator: ":"))"
  }
}
