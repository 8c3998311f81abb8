internal import Forecasting
internal import Reporting

/// What `calibrate` found: how it is told, and the part of a scenario it leads to.
struct CalibrationEstimate {
  /// What is asked of every estimate, whatever it is made from.
  struct Options: Sendable, Equatable {
    /// The form of the stay; nil leaves it to the data.
    let form: StayFamily?
    /// The ydelse, where the data do not name one.
    let ydelse: String
    /// Where the estimates go as a part of a scenario.
    let fragment: FragmentTarget?
  }

  /// The result.
  let value: JSONValue
  /// The part of a scenario, if one is asked for.
  let fragment: JSONValue?
  /// What the fragment was made from.
  let source: String
  /// What the user must know of what is not in the fragment; nil when all is.
  let note: String?
}

/// Where the estimates go as a part of a scenario.
struct FragmentTarget: Sendable, Equatable {
  let file: String
  /// The id of the tilbud it is about.
  let tilbud: String
  /// The scenario it builds on.
  let base: String?
}

extension String {
  /// The name of the file at a path.
  var lastPathPart: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }
}

extension UInt64 {
  /// Sixteen hexadecimal digits, as fingerprints are told.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
