package import Forecasting

extension StayFit.Failure {
  /// Why a form could not be fitted, in words.
  package var words: String {
    switch self {
    case .noCompletedStay: "no stay has ended yet: the data cannot tell"
    case .tooFewCompleted(let count):
      "\(count) \(count == 1 ? "stay has" : "stays have") ended; \(StayFit.leastCompleted) are needed"
    case .atLimit(let cv):
      "the likelihood rises up to cv \(NumberStyle(.english).decimal(cv, places: 2)): the data cannot tell"
    case .meanAtLimit: "the likelihood rises up to a mean of 200 years: the data cannot tell"
    case .notConverged: "the search for the most likely values did not settle"
    }
  }
}

extension Observation.Exclusion {
  /// Why a row says nothing about the window, in words.
  package var words: String {
    switch self {
    case .leftBefore: "discharged before the window"
    case .cameAfter: "came after the window"
    case .referredBefore: "referred before the window and not admitted"
    }
  }
}

extension ResidentsCalibration.Ydelse {
  /// Lengths of stay at which the share still there is shown, in days and in words, as far as stays were seen.
  var survivalMarks: [(days: Double, words: String)] {
    let marks = [
      (30.4375, "1 month"), (91.3125, "3 months"), (182.625, "6 months"), (365.25, "1 year"), (730.5, "2 years"),
      (1_095.75, "3 years"), (1_826.25, "5 years"), (3_652.5, "10 years"),
    ]
    let longest = spells.map(\.days).max() ?? 0
    return marks.filter { $0.0 <= longest && kaplanMeier.survival(at: $0.0) != nil }
  }
}

extension Sequence<String> {
  /// `a, b and c`.
  func listed(_ conjunction: String = "and") -> String {
    let all = Array(self)
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
