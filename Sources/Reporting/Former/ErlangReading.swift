internal import Forecasting

/// What the tables of `erlang` say, in sentences.
struct ErlangReading {
  private let section: ErlangSection
  private var study: PlaceStudy { section.study }

  init(_ section: ErlangSection) { self.section = section }

  /// A paragraph about each question that was asked.
  var paragraphs: [String] { [outcomes, needs, fewest].compactMap(\.self) }

  // MARK: What a belægning takes

  /// The hardest of what was asked: the highest belægning in the fewest places, and in the most to compare.
  private var needs: String? {
    guard let share = study.needs.map(\.belægning).max(), let fewest = study.needs.map(\.state.places).min(),
      let most = study.needs.map(\.state.places).max()
    else { return nil }
    let here = study.needs.filter { $0.belægning == share && $0.state.places == fewest }
    guard let hard = here.first(where: { $0.list == .noList }) else { return nil }
    var sentences = [
      "To keep \(percent(share)) of \(places(fewest)) occupied without a waiting list, \(takes(hard.state))."
    ]
    sentences += here.dropFirst().map(withList)
    if most > fewest, let easy = study.needs.first(where: { $0.belægning == share && $0.state.places == most }) {
      sentences.append(
        "In \(places(most)), the same without a list takes \(multiple(easy.state)) as many, with \(refused(easy.state)) turned away."
      )
    }
    if hard.state.notAdmitted >= 0.25 { sentences.append("High belægning in a small unit presupposes a waiting list.") }
    return sentences.joined(separator: " ")
  }

  private func takes(_ state: SteadyState) -> String {
    let few = QueueWords.percent(state.notAdmitted, places: 0)
    let load = state.load / Double(state.places)
    let verb =
      load < 1
      ? "\(QueueWords.percent(load, places: 0)) of the referrals there is room for are enough"
      : "\(QueueWords.multiple(load)) times as many referrals are needed as there is room for"
    return "\(verb), and \(few) of them are turned away"
  }

  private func withList(_ need: PlaceStudy.Need) -> String {
    let state = need.state
    switch need.list {
    case .noList: return ""
    case .patience(let mean):
      return
        "With a list on which a kommune waits \(section.time(mean)) on average before it finds another solution, it "
        + "takes \(multiple(state)) as many, and \(refused(state)) leave the list."
    case .unlimited:
      return "With a list that nobody leaves, \(multiple(state)) as many are enough: all are admitted, but "
        + "\(QueueWords.percent(state.findNoPlace, places: 0)) must wait, "
        + "\(section.time(state.meanWaitFromList ?? 0)) on average."
    }
  }

  private func multiple(_ state: SteadyState) -> String {
    "\(QueueWords.multiple(state.load / Double(state.places))) times"
  }

  private func refused(_ state: SteadyState) -> String { QueueWords.percent(state.notAdmitted, places: 0) }

  // MARK: What a demand gives

  private var outcomes: String? {
    guard let situation = study.outcomes.last?.situation, let places = situation.places,
      let demand = demand(situation)
    else { return nil }
    let own = study.outcomes.filter { $0.situation == situation }
    let fates = own.map { outcome -> String in
      let list = list(outcome.list)
      guard let state = outcome.state else { return "\(list) the list grows without end" }
      let refused = outcome.list == .unlimited ? "nobody is refused" : "\(refused(state)) are \(fate(outcome.list))"
      return "\(list) \(percent(state.belægning)) are occupied and \(refused)"
    }
    return "\(demand) Of \(self.places(places)), " + fates.joined(separator: "; ") + "."
  }

  private func list(_ list: PlaceUnit.List) -> String {
    switch list {
    case .noList: "without a list"
    case .patience(let mean): "with \(section.time(mean))' patience"
    case .unlimited: "with a list that nobody leaves"
    }
  }

  private func fate(_ list: PlaceUnit.List) -> String { list == .noList ? "turned away" : "lost from the list" }

  private func demand(_ situation: PlaceStudy.Situation) -> String? {
    guard let referrals = situation.referralsPerYear, let load = situation.load else { return nil }
    return "\(QueueWords.plain(QueueWords.referrals(referrals))) referrals a year with a mean stay of "
      + "\(QueueWords.days(situation.stay)) would fill \(QueueWords.number(load)) places if everybody found one."
  }

  // MARK: The fewest places

  private var fewest: String? {
    guard let situation = study.fewest.last?.situation, let demand = demand(situation) else { return nil }
    let counts = study.fewest.map { fewest in
      "\(fewest.state.map { places($0.places) } ?? "more than 10,000 places") \(list(fewest.list))"
    }
    return "\(study.outcomes.isEmpty ? demand + " " : "")So that \(limits), it takes at least "
      + counts.listed + "."
  }

  /// The limits as clauses.
  private var limits: String {
    let limits = study.limits
    return [
      limits.notAdmitted.map { "at most \(percent($0)) of those referred are turned away or leave" },
      limits.findNoPlace.map { "at most \(percent($0)) find no free place at once" },
      limits.meanWait.map { "the mean wait of all is at most \(section.time($0))" },
    ].compactMap(\.self).listed
  }

  private func places(_ count: Int) -> String {
    "\(NumberStyle(.english).integer(count)) \(count == 1 ? "place" : "places")"
  }

  /// A share as it was given: whole percent without a decimal.
  private func percent(_ share: Double) -> String {
    let text = NumberStyle(.english).percent(share)
    return text.hasSuffix(".0%") ? String(text.dropLast(3)) + "%" : text
  }
}
