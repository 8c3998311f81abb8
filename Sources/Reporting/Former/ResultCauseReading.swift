package import Forecasting
internal import Takst

/// What the causes of a result say, in a sentence or two a year.
package struct ResultCauseReading {
  private let summary: AccountsSummary
  private let isHourly: Bool
  private let numbers = NumberStyle(.english)

  /// The reading of a tilbud.
  package init(_ summary: AccountsSummary) {
    (self.summary, isHourly) = (summary, summary.isHourly)
  }

  /// The sentences of year number `year`.
  package func text(year: Int) -> String {
    let result = summary.estimate(.result, year: year).mean
    let parts = ResultCause.allCases.map { ($0, summary.estimate($0, .result, year: year).mean) }
    // What is less than a fiftieth of the largest part is left to the table.
    let least = (parts.map { abs($0.1) }.max() ?? 0) / 50
    let telling = parts.filter { $0.1 != 0 && abs($0.1) >= least }
    let along = telling.filter { ($0.1 < 0) == (result < 0) }.sorted { abs($0.1) > abs($1.1) }
    let against = telling.filter { ($0.1 < 0) != (result < 0) }.sorted { abs($0.1) > abs($1.1) }
    let what = result < 0 ? "deficit" : "surplus"
    let inMillions = (telling.map { abs($0.1) } + [abs(result)]).contains { $0 >= 10_000 }
    func told(_ part: (ResultCause, Double)) -> String {
      "\(amount(part.1, inMillions))\(aside(part.0, year, inMillions))"
    }
    let text = "\(summary.years[year]): a \(what) of \(amount(result, inMillions)) is expected."
    guard let first = along.first else { return text }
    let verb = first.0.isPlural(isHourly: isHourly)
    let begins = first.0.inSentence(isHourly: isHourly)
    if against.isEmpty {
      let sentence = " Of it \(begins) \(verb ? "explain" : "explains") \(told(first))"
      return text + (sentence + list(along.dropFirst(), told)).endingSentence
    }
    let sentence = " \(begins.prefix(1).uppercased() + begins.dropFirst()) \(verb ? "come" : "comes") to \(told(first))"
    let other = "; the other way \(against.count == 1 && !against[0].0.isPlural(isHourly: isHourly) ? "works" : "work")"
    let others = against.enumerated().map { number, part in
      (number == 0 ? " " : number == against.count - 1 ? " and " : ", ") + part.0.inSentence(isHourly: isHourly) + ", "
        + told(part)
    }
    return text + (sentence + list(along.dropFirst(), told) + other + others.joined()).endingSentence
  }

  private func list(
    _ parts: ArraySlice<(ResultCause, Double)>, _ told: ((ResultCause, Double)) -> String
  ) -> String {
    parts.enumerated().map { number, part in
      (number == parts.count - 1 ? " and " : ", ") + part.0.inSentence(isHourly: isHourly) + " " + told(part)
    }.joined()
  }

  /// The figures behind a cause, in brackets.
  private func aside(_ cause: ResultCause, _ year: Int, _ inMillions: Bool) -> String {
    switch cause {
    case .belægning:
      let share = numbers.percent(summary.estimate(.billedShare, year: year).mean)
      let income = summary.estimate(cause, .income, year: year).mean
      let cost = summary.estimate(cause, .cost, year: year).mean
      let saved = abs(cost) < 1 ? "" : ", \(amount(cost, inMillions)) \(cost < 0 ? "saved" : "more cost")"
      let unit = isHourly ? "of the hours billed" : "billed"
      return " (\(share) \(unit)\(assumed(year)): \(amount(income, inMillions)) \(income < 0 ? "less" : "more") income"
        + saved + ")"
    case .assumption:
      let (assumed, budgeted) = (summary.assumedShares(year: year), summary.budgetedShares)
      guard assumed.count == 1, budgeted.count == 1 else { return "" }
      return " (the takst counts with \(numbers.percent(assumed[0])), the cost per døgn with "
        + "\(numbers.percent(budgeted[0])))"
    case .price, .mix, .cost, .outsideSales, .priceIndex, .efterregulering: return ""
    }
  }

  private func assumed(_ year: Int) -> String {
    if isHourly {
      return summary.billableShare.map { " against \(numbers.percent($0)) budgeted" } ?? ""
    }
    let shares = summary.assumedShares(year: year)
    return shares.count == 1 ? " against \(numbers.percent(shares[0])) assumed" : ""
  }

  /// Without its sign.
  private func amount(_ kroner: Double, _ inMillions: Bool) -> String {
    inMillions
      ? numbers.decimal(abs(kroner) / 1e6, places: 2) + " mio. kr." : numbers.decimal(abs(kroner), places: 0) + " kr."
  }
}
