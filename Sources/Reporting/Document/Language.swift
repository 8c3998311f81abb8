/// The language a result is written in.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case danish = "da"

  /// What stands between whole and fraction.
  package var decimalMark: Character { self == .english ? "." : "," }

  /// What stands between groups of three digits.
  package var groupMark: Character { self == .english ? "," : "." }
}
