/// A language of office files, named by its tag after BCP 47.
package enum OfficeLanguage: String, Sendable, CaseIterable {
  case danish = "da-DK"
  case english = "en-GB"

  /// What stands between whole and fraction.
  var decimalMark: String { self == .danish ? "," : "." }

  /// What stands between the items of a list.
  var listMark: String { self == .danish ? ";" : "," }
}
