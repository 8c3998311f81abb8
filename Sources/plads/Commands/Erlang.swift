internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads erlang`: places, demand and waiting by queueing theory.
struct Erlang: Command {
  private static let places = OptionDeclaration(
    "places", .integers(1...PlaceUnit.mostPlaces), help: "How many places, such as 6, 4..8 or 4,6,8.")
  private static let occupancy = OptionDeclaration(
    "occupancy", alias: "belægning", .shares(percent: 1...99.9),
    help: "The belægning that is wanted, such as 95% or 90%,95%; by default 85%,90%,95%,98%.")
  private static let stay = OptionDeclaration(
    "stay", .duration(days: 0.01...73_050), help: "The mean stay, such as '900 dage' or '2,5 år'.")
  private static let patience = OptionDeclaration(
    "patience", .duration(days: 0.01...73_050),
    help: "How long a kommune waits on average before it finds another solution.")
  private static let demand = OptionDeclaration(
    "demand", .number(0.001...1_000_000, placeholder: "N"), help: "Referrals a year.")
  private static let risk = OptionDeclaration(
    "risk", .share(percent: 0.001...99.9),
    help: "Find the fewest places with which at most this share is turned away or leaves the list.")
  private static let waitRisk = OptionDeclaration(
    "wait-risk", .share(percent: 0.001...99.9),
    help: "Find the fewest places with which at most this share finds no free place at once.")
  private static let wait = OptionDeclaration(
    "wait", .duration(days: 0.01...73_050),
    help: "Find the fewest places with which the mean wait of all is at most this.")

  static let declaration = CommandDeclaration(
    name: "erlang",
    summary: "tell what demand a belægning takes, without simulating",
    discussion: "Answers by queueing theory what demand keeps so many places so full, how many are then turned away or "
      + "wait, and how few places do for a demand and a risk: without a waiting list, with patience, and with a list "
      + "that nobody leaves. Places, stay, patience and demand come from the scenario, from the options, or from both.",
    positional: PositionalDeclaration(
      name: "FILE", .atMostOne, .path(.scenario), help: "A scenario, a .jsonc file; may be left out."),
    options: [
      places, occupancy, stay, patience, demand, risk, waitRisk, wait, CommonOptions.set, CommonOptions.variant,
    ] + CommonOptions.result,
    example: "plads erlang --places 4..8 --occupancy 90%,95% --stay 900dage")

  private static let usualShares = [0.85, 0.9, 0.95, 0.98]

  let file: String?
  let changes: [Assignment]
  let variant: String?
  /// Empty when the scenario's count, or when the fewest are asked for.
  let places: [Int]
  /// Wanted belægning; empty when a demand is what is asked about.
  let shares: [Double]
  /// Days.
  let stay: Double?
  /// Days.
  let patience: Double?
  /// Referrals a year.
  let demand: Double?
  /// What the fewest places must keep within.
  let limits: RiskLimits
  let output: OutputOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals.first
    changes = parsed.assignments(CommonOptions.set)
    variant = parsed.text(CommonOptions.variant)
    places = parsed.integers(Self.places)
    (stay, patience) = (parsed.number(Self.stay), parsed.number(Self.patience))
    demand = parsed.number(Self.demand)
    limits = RiskLimits(
      notAdmitted: parsed.number(Self.risk), findNoPlace: parsed.number(Self.waitRisk),
      meanWait: parsed.number(Self.wait)
    )
    output = try OutputOptions(parsed)
    let isUsual = !parsed.has(Self.occupancy) && (file != nil || demand == nil)
    shares = isUsual ? Self.usualShares : parsed.numbers(Self.occupancy)
    try parsed.refuseClashes(reading: [file].compactMap(\.self), writing: [output.out])
    if file == nil { try Self.checkAlone(parsed) }
  }

  /// Checks that the options mean something without a scenario.
  private static func checkAlone(_ parsed: ParsedArguments) throws(UsageError) {
    func incomplete(_ problem: String, _ advice: String) -> UsageError {
      .incomplete(problem: problem, advice: advice, parsed.command)
    }
    for option in [CommonOptions.set, CommonOptions.variant] where parsed.has(option) {
      throw incomplete("\(option.flag) changes a scenario, and none is given.", "Name its FILE.")
    }
    let limits = [risk, waitRisk, wait]
    guard parsed.has(places) || parsed.has(demand) else {
      throw incomplete(
        "there are neither places nor a demand to tell about.",
        "Give --places, or --demand with --stay and --risk, or a FILE.")
    }
    for option in [patience, demand] where parsed.has(option) && !parsed.has(stay) {
      throw incomplete("\(option.flag) means nothing without the mean stay.", "Give --stay, such as --stay '900 dage'.")
    }
    for option in limits where parsed.has(option) && !parsed.has(demand) {
      throw incomplete("\(option.flag) means nothing without a demand.", "Give --demand, such as --demand 2.1.")
    }
    if parsed.has(occupancy), !parsed.has(places) {
      throw incomplete("\(occupancy.flag) means nothing without places.", "Give --places, such as --places 6.")
    }
    if !parsed.has(places), !limits.contains(where: parsed.has) {
      throw incomplete(
        "it is not said what the demand is to be held against.",
        "Give --places, or one of --risk, --wait-risk and --wait to find the fewest.")
    }
  }

  // MARK: The answer

  private typealias Situation = PlaceStudy.Situation

  /// Tells what queueing theory knows.
  func perform() throws -> ExitCode {
    let loaded = try file.map { try LoadedScenario($0, changes: changes, quiet: output.isQuiet) }
    let variant = try loaded?.variant(variant)
    let sections = try loaded.flatMap { loaded in try variant.map { try self.sections(loaded, $0) } } ?? [ownSection()]
    let destination = try Output(output.out)
    let value = ErlangJSON(loaded?.subject, variant: variant?.name, sections, version: version).value
    try output.write(value, of: .erlang, to: destination)
    try destination.commit()
    return .done
  }

  /// What the options alone ask. Without a stay, times are told in mean stays.
  private func ownSection() throws -> ErlangSection {
    let list = patience.map(PlaceUnit.List.patience)
    let meanStay = stay ?? 1
    let situations =
      places.isEmpty
      ? [Situation(places: nil, stay: meanStay, list: list, referralsPerYear: demand)]
      : places.map { Situation(places: $0, stay: meanStay, list: list, referralsPerYear: demand) }
    return ErlangSection(
      study: try PlaceStudy(situations, shares: shares, limits: limits), isInDays: stay != nil)
  }

  /// What is asked about every tilbud with places and random referrals.
  private func sections(_ loaded: LoadedScenario, _ variant: Variant) throws -> [ErlangSection] {
    var sections: [ErlangSection] = []
    for (number, tilbud) in variant.tilbud.enumerated() {
      let found = Situation.of(tilbud, scene: variant.scene)
      guard let last = found.last else { continue }
      let situations =
        places.isEmpty ? found.map(changed) : places.map { changed(last, places: $0) }
      let obstacles = AnalyticReference(variant, tilbud: number).years.last?.obstacles ?? []
      sections.append(
        ErlangSection(
          id: tilbud.plan.id, name: tilbud.name,
          study: try PlaceStudy(situations, shares: shares, limits: limits), isInDays: true,
          disregarded: obstacles.filter { ![.placesChange, .crowdedStart, .settling, .size].contains($0) }))
    }
    if sections.isEmpty { throw CommandError.noPlaces(file: loaded.file) }
    return sections
  }

  /// A situation of the scenario with what the options say instead.
  private func changed(_ situation: Situation) -> Situation { changed(situation, places: situation.places) }

  private func changed(_ situation: Situation, places: Int?) -> Situation {
    var changed = situation
    changed.places = places
    if let patience { changed.list = .patience(mean: patience) }
    if let stay {
      changed.load = situation.load.map { $0 / situation.stay * stay }
      changed.stay = stay
    }
    if let demand {
      changed.referralsPerYear = demand
      changed.load = demand / PlaceStudy.daysPerYear * changed.stay
    }
    return changed
  }
}
