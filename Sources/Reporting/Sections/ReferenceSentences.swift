internal import Forecasting

/// What queueing theory says of the same places in a sentence or two, and a warning where it disagrees.
struct ReferenceSentences {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let parts = context.tilbud.flatMap { id -> [Block] in
      let years = context.focus(id).tilbud.node[.reference]?.elements ?? []
      let sentences = [exact(years)] + warnings(years) + [longRun(years)]
      let told = sentences.compactMap { $0.map { Block.paragraph($0) } }
      return told.isEmpty ? [] : context.heading(id) + told
    }
    return parts.isEmpty ? [] : [.explanation(phrases.referenceMeaning)] + parts
  }

  /// The exact figures of all years, and whether the simulation agrees.
  private func exact(_ years: [ResultNode]) -> RichText? {
    let known = years.filter { $0[.exact] != nil }
    let figures = known.compactMap { year -> RichText? in
      guard let share = percent(year[.exact]?[.enrolledShare]), let number = year[.year]?.wholeText else { return nil }
      return phrases.inYear(share, number)
    }
    guard let method = known.first?[.exact]?[.method]?.string, !figures.isEmpty else { return nil }
    let agrees = known.compactMap { $0[.exact]?[.agrees]?.bool }
    return phrases.exactTheory(
      phrases.listed(figures), isNeverFull: method == AnalyticReference.Method.infinitePlaces.rawValue,
      agrees: agrees.isEmpty ? nil : agrees.allSatisfy { $0 })
  }

  private func warnings(_ years: [ResultNode]) -> [RichText?] {
    years.filter { $0[.exact]?[.agrees]?.bool == false }.map { year in
      let exact = year[.exact]
      guard let number = year[.year]?.wholeText, let simulated = percent(exact?[.simulated]),
        let theory = percent(exact?[.enrolledShare]), let apart = theoretic(exact?[.standardErrorsApart], .number)
      else { return nil }
      return phrases.disagreement(number, simulated: simulated, theory: theory, standardErrors: apart)
    }
  }

  /// The long run of the last year that has one.
  private func longRun(_ years: [ResultNode]) -> RichText? {
    guard let year = years.last(where: { $0[.longRun] != nil }), let run = year[.longRun],
      let number = year[.year]?.wholeText, let referrals = theoretic(run[.referralsPerYear], .number, upTo: 99.5),
      let stay = theoretic(run[.meanStay], .number), let load = theoretic(run[.load], .number),
      let places = theoretic(run[.places], .number)
    else { return nil }
    let demand = phrases.longRunDemand(
      number, referrals: referrals, stay: stay.saying(phrases.days(stay.text)), load: load)
    // Lists that no one number tells have no long run.
    if run[.list]?.string == nil { return demand + because(year) }
    return "\(demand) \(outcome(run, places))\(because(year))"
  }

  private func outcome(_ run: ResultNode, _ places: Figure) -> RichText {
    guard let share = theoretic(run[.enrolledShare], .percent) else { return phrases.listGrows(places) }
    func days(_ key: ResultKey) -> Figure? {
      theoretic(run[key], .number).map { $0.saying(phrases.days($0.text)) }
    }
    let refused = theoretic(run[.notAdmitted], .percent)
    if let refused, let longest = context.exact(.number, places: 0).figure(ResultNumber(run[.longestList])) {
      return phrases.wouldBeLimited(places, share, refused, longest: longest, formula: run[.formula]?.string ?? "")
    }
    if let patience = days(.meanPatience), let refused {
      return phrases.wouldLeave(places, share, refused, patience: patience)
    }
    if run[.list]?.string == "none", let refused { return phrases.wouldBeTurnedAway(places, share, refused) }
    return phrases.wouldWait(places, share, days(.meanWait))
  }

  private func because(_ year: ResultNode) -> RichText {
    let obstacles = (year[.notExactBecause]?.elements ?? []).compactMap { obstacle in
      obstacle[.key]?.string.flatMap { Obstacle(rawValue: $0) }
    }
    return obstacles.isEmpty ? RichText() : phrases.noCheck(phrases.listed(obstacles.map { phrases.obstacle($0) }))
  }

  private func percent(_ node: ResultNode?) -> Figure? {
    context.exact(.percent, places: 2).figure(ResultNumber(node))
  }

  private func theoretic(_ node: ResultNode?, _ unit: Figure.Unit, upTo limit: Double = 9.95) -> Figure? {
    ResultNumber(node).map { FigureStyle.theoretic(context.language, $0, unit, decimalBelow: limit) }
  }
}
