internal import Forecasting
internal import Occupancy

/// Says from which year a result's means, risks and limits count.
struct DecisionSentence {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    guard let decision = context.scenario?[.decision], let date = day(decision[.date]),
      let basis = decision[.basis]?.string.flatMap({ Decision.Basis(rawValue: $0) }),
      let last = day(context.scenario?[.lastDay]), last.year > date.year || basis != .period
    else { return [] }
    let span = date.year == last.year ? "\(date.year)" : "\(date.year)–\(last.year)"
    let reason =
      switch basis {
      case .stated: phrases.isStated(phrases.date(date))
      case .variants: phrases.variantsDiffer(phrases.date(date))
      case .knownYears: phrases.isKnown(through: date.year - 1)
      case .period: ""
      }
    let whole = (date.month, date.day) == (1, 1) || basis == .period ? "" : phrases.countsWholeYear(date.year)
    return [.note(phrases.counted(basis == .period ? phrases.wholePeriod(span) : span, reason + whole))]
  }

  private func day(_ node: ResultNode?) -> CivilDate? { node?.string.flatMap { CivilDate(iso: $0) } }
}
