internal import Forecasting

/// `plads erlang`: places, demand and waiting by queueing theory.
struct ErlangOptions: CommandOptions {
  static let places = OptionDeclaration(
    "places", .integers(1...PlaceUnit.mostPlaces), help: "How many places, such as 6, 4..8 or 4,6,8.")
  static let occupancy = OptionDeclaration(
    "occupancy", alias: "belægning", .shares(percent: 1...99.9),
    help: "The belægning that is wanted, such as 95% or 90%,95%; by default 85%,90%,95%,98%.")
  static let stay = OptionDeclaration(
    "stay", .duration(days: 0.01...73_050), help: "The mean stay, such as '900 dage' or '2,5 år'.")
  static let patience = OptionDeclaration(
    "patience", .duration(days: 0.01...73_050),
    help: "How long a kommune waits on average before it finds another solution.")
  static let demand = OptionDeclaration(
    "demand", .number(0.001...1_000_000, placeholder: "N"), help: "Referrals a year.")
  static let risk = OptionDeclaration(
    "risk", .share(percent: 0.001...99.9),
    help: "Find the fewest places with which at most this share is turned away or leaves the list.")
  static let waitRisk = OptionDeclaration(
    "wait-risk", .share(percent: 0.001...99.9),
    help: "Find the fewest places with which at most this share finds no free place at once.")
  static let wait = OptionDeclaration(
    "wait", .duration(days: 0.01...73_050),
    help: "Find the fewest places with which the mean wait of all is at most this.")

  static let declaration = CommandDeclaration(
    name: "erlang",
    summary: "tell what demand a belægning takes, without simulating",
    discussion: "Answers by queueing theory what demand keeps so many places so full, how many are then turned away or "
      + "wait, and how few places do for a demand and a risk: without a waiting list, with patience, and with a list "
      + "that nobody leaves. Places, stay, patience and demand come from the scenario, from the options, or from both.",
    positional: PositionalDeclaration(
      name: "FILE", count: .atMostOne, help: "A scenario, a .jsonc file; may be left out."),
    options: [
      places, occupancy, stay, patience, demand, risk, waitRisk, wait, CommonOptions.set, CommonOptions.variant,
      CommonOptions.json, CommonOptions.out,
    ],
    example: "plads erlang --places 4..8 --occupancy 90%,95% --stay 900dage")

  static let usualShares = [0.85, 0.9, 0.95, 0.98]

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
  let json: Bool
  /// A file for the result; nil and `-` are standard output.
  let out: String?

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals.first
    changes = parsed.assignments(CommonOptions.set)
    variant = parsed.text(CommonOptions.variant)
    places = parsed.integers(Self.places)
    (stay, patience) = (parsed.number(Self.stay), parsed.number(Self.patience))
    demand = parsed.number(Self.demand)
    limits = RiskLimits(
      notAdmitted: parsed.share(Self.risk), findNoPlace: parsed.share(Self.waitRisk), meanWait: parsed.number(Self.wait)
    )
    json = parsed.has(CommonOptions.json)
    out = parsed.text(CommonOptions.out)
    let isUsual = !parsed.has(Self.occupancy) && (file != nil || demand == nil)
    shares = isUsual ? Self.usualShares : parsed.shares(Self.occupancy)
    try parsed.refuseSameFiles([file, out].compactMap(\.self))
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
}
