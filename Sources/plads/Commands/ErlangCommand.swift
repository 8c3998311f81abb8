internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads erlang`
struct ErlangCommand {
  private typealias Situation = PlaceStudy.Situation

  private let options: ErlangOptions

  init(_ options: ErlangOptions) { self.options = options }

  /// Tells what queueing theory knows.
  func perform() throws -> ExitCode {
    let loaded = try options.file.map { try LoadedScenario($0, changes: options.changes) }
    let variant = try loaded?.variant(options.variant)
    let sections = try loaded.flatMap { loaded in try variant.map { try self.sections(loaded, $0) } } ?? [ownSection()]
    let output = try Output(options.out)
    try output.write(text(loaded, variant, sections))
    try output.commit()
    return .done
  }

  private func text(_ loaded: LoadedScenario?, _ variant: Variant?, _ sections: [ErlangSection]) -> String {
    if options.json {
      return ErlangJSON(loaded?.subject, variant: variant?.name, sections, version: version).value.text
    }
    let page = loaded?.page(options.out) ?? LoadedScenario.page(options.out, file: "")
    return ErlangText(loaded?.subject, variant: variant?.name, sections, version: version, page: page).text
  }

  /// What the options alone ask. Without a stay, times are told in mean stays.
  private func ownSection() throws -> ErlangSection {
    let list = options.patience.map(PlaceUnit.List.patience)
    let stay = options.stay ?? 1
    let situations =
      options.places.isEmpty
      ? [Situation(places: nil, stay: stay, list: list, referralsPerYear: options.demand)]
      : options.places.map { Situation(places: $0, stay: stay, list: list, referralsPerYear: options.demand) }
    return ErlangSection(
      study: try PlaceStudy(situations, shares: options.shares, limits: options.limits), isInDays: options.stay != nil)
  }

  /// What is asked about every tilbud with places and random referrals.
  private func sections(_ loaded: LoadedScenario, _ variant: Variant) throws -> [ErlangSection] {
    var sections: [ErlangSection] = []
    for (number, tilbud) in variant.tilbud.enumerated() {
      let found = Situation.of(tilbud, scene: variant.scene)
      guard let last = found.last else { continue }
      let situations =
        options.places.isEmpty ? found.map(changed) : options.places.map { changed(last, places: $0) }
      let obstacles = AnalyticReference(variant, tilbud: number).years.last?.obstacles ?? []
      sections.append(
        ErlangSection(
          id: tilbud.plan.id, name: tilbud.name,
          study: try PlaceStudy(situations, shares: options.shares, limits: options.limits), isInDays: true,
          disregarded: obstacles.filter { ![.placesChange, .crowdedStart, .size].contains($0) }))
    }
    if sections.isEmpty { throw CommandError.noPlaces(file: loaded.file) }
    return sections
  }

  /// A situation of the scenario with what the options say instead.
  private func changed(_ situation: Situation) -> Situation { changed(situation, places: situation.places) }

  private func changed(_ situation: Situation, places: Int?) -> Situation {
    var changed = situation
    changed.places = places
    if let patience = options.patience { changed.list = .patience(mean: patience) }
    if let stay = options.stay {
      changed.load = situation.load.map { $0 / situation.stay * stay }
      changed.stay = stay
    }
    if let demand = options.demand {
      changed.referralsPerYear = demand
      changed.load = demand / PlaceStudy.daysPerYear * changed.stay
    }
    return changed
  }
}
