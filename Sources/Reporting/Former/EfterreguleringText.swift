internal import Forecasting
internal import Takst

/// How earlier results enter the takster of a tilbud, in words.
struct EfterreguleringText {
  private let rules: Efterregulering
  private let lastYear: Int
  private let numbers = NumberStyle(.english)

  init(_ explanation: Explanation) {
    rules = explanation.efterregulering
    lastYear = explanation.years.last?.year ?? 0
  }

  /// The rules, and what becomes of every known result.
  var lines: [String] { [rule] + rules.history.map(told) }

  private var rule: String {
    if let first = rules.firstYear, first > lastYear {
      return "Efterregulering: no result of the period enters a takst; all stay with the driftsherre."
    }
    let band = numbers.percent(rules.band.value)
    let what = rules.carried == .fullResult ? "all of it" : "what lies beyond"
    let spread = rules.spread > 1 ? ", spread over \(rules.spread) years" : ""
    let cap = rules.cap.map { "; a takst may rise by at most \(numbers.percent($0.value)) a year net of p/l" } ?? ""
    let from = rules.firstYear.map { " Results of years before \($0) stay with the driftsherre." } ?? ""
    return
      "Efterregulering: a result within ±\(band) of the budget stays with the driftsherre; of a larger one, \(what) "
      + "enters the takst \(rules.lag) \(rules.lag == 1 ? "year" : "years") later\(spread)\(cap).\(from)"
  }

  private func told(_ earlier: Efterregulering.EarlierResult) -> String {
    let (kept, entering) = rules.division(of: earlier.result, year: earlier.year, costBase: earlier.costBase)
    let share = earlier.costBase > .zero ? earlier.result.kroner / earlier.costBase.kroner : .nan
    let outcome =
      entering == .zero
      ? "stays with the driftsherre"
      : "\(amount(entering)) enters the takst from \(earlier.year + rules.lag)"
        + (kept == .zero ? "" : ", and \(amount(kept)) stays with the driftsherre")
    return "Known result of \(earlier.year): \(amount(earlier.result)) (\(numbers.percent(share)) of the budget): "
      + outcome.endingSentence
  }

  private func amount(_ amount: Kroner) -> String { numbers.kroner(øre: amount.øre) }
}
