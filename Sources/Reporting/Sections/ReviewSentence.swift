internal import Occupancy

/// What a review of a rule about places saw and decided.
struct ReviewSentence {
  private let phrases: Phrases
  private let review: ResultNode
  private let whole: FigureStyle

  init(_ language: Language, _ review: ResultNode) {
    (phrases, self.review) = (Phrases(language), review)
    whole = FigureStyle(language, exact: .number, places: 0)
  }

  /// In words; empty where the result does not say what is needed.
  var text: RichText {
    guard let before = figure(.before), let after = figure(.after) else { return RichText() }
    return review[.rule]?.string == "ommærkning" ? ommærkning(before, after) : adjustment(before, after)
  }

  private func ommærkning(_ before: Figure, _ after: Figure) -> RichText {
    guard let occupied = figure(.occupied), let places = figure(.places) else { return RichText() }
    var reason = RichText()
    if let fewer = figure(.fewerThan), let back = figure(.returnsAt) {
      reason = phrases.countedReason(occupied, fewerThan: fewer, returnsAt: back)
    }
    let more = ResultNumber(review[.after]).flatMap { after in
      ResultNumber(review[.before]).flatMap { before in
        whole.figure(
          ResultNumber(
            after.value - before.value, .difference(path(.after), path(.before))))
      }
    }
    return phrases.reviewed(occupied, of: places, reason)
      + phrases.ommærkningOutcome(before, after, more: more ?? after)
  }

  private func adjustment(_ before: Figure, _ after: Figure) -> RichText {
    guard let share = ResultNumber(review[.enrolledShare]) else { return phrases.nothingToReview }
    let style = FigureStyle(phrases.language, exact: .percent, places: 1)
    guard let belægning = style.figure(share) else { return RichText() }
    var reason = RichText()
    if let cut = ResultNumber(review[.cut]), share.value < cut.value, let limit = style.figure(cut) {
      reason = phrases.below(limit)
    } else if let addition = ResultNumber(review[.addition]), share.value > addition.value,
      let limit = style.figure(addition)
    {
      reason = phrases.above(limit)
    }
    let date = review[.from]?.string.map { iso in CivilDate(iso: iso).map { phrases.date($0) } ?? iso }
    return phrases.reviewed(belægning, reason) + phrases.adjustmentOutcome(before, after, from: date)
  }

  private func figure(_ key: ResultKey) -> Figure? { whole.figure(ResultNumber(review[key])) }

  private func path(_ key: ResultKey) -> String { review[key]?.path ?? "" }
}
