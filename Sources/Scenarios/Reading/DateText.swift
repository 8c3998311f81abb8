package import Occupancy

/// A date as tables and command lines have it.
package enum DateText {
  /// What a date looks like, in words that follow "expected".
  package static let expected = "a date such as 2021-07-01 or 01-07-2021"

  /// Reads `2021-07-01`, `01-07-2021`, `1.7.2021`, each with or without a time of day; nil for anything else.
  ///
  /// `01/07/2021` is refused: it is July to a Dane and January to an American.
  package static func read(_ text: String) -> CivilDate? {
    let date = text.prefix { $0 != " " && $0 != "T" }
    let time = text[date.endIndex...].dropFirst()
    guard time.allSatisfy({ $0.isASCII && ($0.isNumber || ":.Z+".contains($0)) }) else { return nil }
    if let iso = CivilDate(iso: date) { return iso }
    for mark in ["-", "."] as [Character] {
      let parts = date.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), parts[2].count == 4,
        parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
      else { continue }
      return CivilDate(year: Int(parts[2]) ?? 0, month: Int(parts[1]) ?? 0, day: Int(parts[0]) ?? 0)
    }
    return nil
  }
}
