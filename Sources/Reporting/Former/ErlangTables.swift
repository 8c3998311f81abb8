internal import Forecasting

/// The tables of one section of `erlang`.
struct ErlangTables {
  private let section: ErlangSection
  private var study: PlaceStudy { section.study }

  init(_ section: ErlangSection) { self.section = section }

  /// What a wanted belægning takes with a list of one kind; nil when it was not asked.
  func needs(_ list: PlaceUnit.List) -> TextTable? {
    let needs = study.needs.filter { $0.list == list }
    if needs.isEmpty { return nil }
    let states = needs.map(\.state)
    var table = TextTableBuilder("Places", states.map { String($0.places) })
    table.add("Belægning", needs.map { percent($0.belægning) })
    table.add("Demand ÷ places", states.map { multiple($0.load, $0.places) })
    table.add("Referrals a year", needs.map { section.referrals($0).map(QueueWords.referrals) ?? "" })
    addFates(list, states, to: &table)
    return table.table()
  }

  /// What the demand gives; nil without a known demand or without places.
  var outcomes: TextTable? {
    let outcomes = study.outcomes
    if outcomes.isEmpty { return nil }
    let situations = outcomes.map(\.situation)
    var table = TextTableBuilder("Waiting list", outcomes.map { words($0.list) })
    table.addText("Years", situations.map { years($0.years) })
    table.add("Places", situations.map { $0.places.map { String($0) } ?? "" })
    table.add("Referrals a year", situations.map { $0.referralsPerYear.map(QueueWords.referrals) ?? "" })
    table.add("Demand ÷ places", situations.map { multiple($0.load ?? 0, $0.places ?? 1) })
    addResults(outcomes.map { ($0.state, $0.situation.referralsPerYear) }, to: &table)
    let isEndless = outcomes.contains { $0.state == nil }
    let note = "\(NumberStyle.missing): the list would grow without end, for the demand is not below the places."
    return table.table(footnotes: isEndless ? [note] : [])
  }

  /// The fewest places for the demand and the limits; nil when it was not asked.
  var fewest: TextTable? {
    let fewest = study.fewest
    if fewest.isEmpty { return nil }
    var table = TextTableBuilder("Waiting list", fewest.map { words($0.list) })
    table.add("Fewest places", fewest.map { $0.state.map { String($0.places) } ?? "over 10,000" })
    addResults(fewest.map { ($0.state, $0.situation.referralsPerYear) }, to: &table)
    addWait("Wait of all", fewest.map { $0.list == .noList ? nil : $0.state?.meanWait }, to: &table)
    return table.table()
  }

  private func addFates(_ list: PlaceUnit.List, _ states: [SteadyState], to table: inout TextTableBuilder) {
    switch list {
    case .noList: table.add("Turned away", states.map { percent($0.notAdmitted) })
    case .patience:
      table.add("Leave the list", states.map { percent($0.notAdmitted) })
      table.add("No place at once", states.map { percent($0.findNoPlace) })
      addWait("Wait from list", states.map(\.meanWaitFromList), to: &table)
      addWait("Wait if leaving", states.map(\.meanWaitOfLeaving), to: &table)
    case .unlimited:
      table.add("No place at once", states.map { percent($0.findNoPlace) })
      addWait("Wait from list", states.map(\.meanWaitFromList), to: &table)
      addWait("Wait of all", states.map(\.meanWait), to: &table)
    }
  }

  private func addResults(_ results: [(state: SteadyState?, referrals: Double?)], to table: inout TextTableBuilder) {
    let states = results.map(\.state)
    table.add("Belægning", states.map { $0.map { percent($0.belægning) } ?? NumberStyle.missing })
    table.add("Not admitted", states.map { $0.map { percent($0.notAdmitted) } ?? NumberStyle.missing })
    table.add(
      "Not admitted a year",
      results.map { result in
        guard let state = result.state, let referrals = result.referrals else { return "" }
        return QueueWords.cell(state.notAdmitted * referrals)
      })
    table.add("No place at once", states.map { $0.map { percent($0.findNoPlace) } ?? NumberStyle.missing })
    addWait("Wait from list", states.map { $0?.meanWaitFromList }, to: &table)
  }

  private func addWait(_ title: String, _ times: [Double?], to table: inout TextTableBuilder) {
    table.add("\(title), \(section.timeUnit)", times.map(section.timeCell))
  }

  /// A list in a cell.
  private func words(_ list: PlaceUnit.List) -> String {
    switch list {
    case .noList: "none"
    case .patience(let mean): "\(section.time(mean))' patience"
    case .unlimited: "nobody leaves it"
    }
  }

  private func years(_ years: ClosedRange<Int>?) -> String {
    guard let years else { return "" }
    return years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  private func multiple(_ load: Double, _ places: Int) -> String {
    NumberStyle(.english).decimal(load / Double(places), places: 2)
  }

  private func percent(_ share: Double) -> String { QueueWords.percent(share) }
}
