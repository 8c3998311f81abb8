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

extension Sequence<String> {
  /// `a, b and c`.
  func listed(_ conjunction: String = "and") -> String {
    let all = Array(self)
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
