internal import Forecasting
internal import Occupancy

/// `plads calibrate`: demand and stays from what is known.
struct CalibrateOptions: CommandOptions {
  static let from = OptionDeclaration(
    "from", .quantity(.date),
    help: "First day from which every resident is in the list; by default the earliest admission.")
  static let to = OptionDeclaration(
    "to", .quantity(.date), help: "Last day to which the list is right; by default the latest date in it.")
  static let places = OptionDeclaration(
    "places", .quantity(.places),
    help: "Places, or places by date such as 2021-01-01=7,2023-01-01=6. With a list of residents: demand is counted on "
      + "days with a free place.")
  static let refill = OptionDeclaration(
    "refill", .duration(days: 0.01...73_050),
    help: "Time after a full day in which an admission may come from the waiting list; by default '14 dage'.")
  static let form = OptionDeclaration(
    "form", .choice(StayFamily.allCases.map(\.rawValue), placeholder: "FORM"),
    help:
      "Form of the length of stay in the fragment, by default the one with the least AICc; with --belægning the form "
      + "assumed, by default lognormal.")
  static let ydelse = OptionDeclaration(
    "ydelse", .text(placeholder: "ID"), help: "The ydelse, where the list has no such column; by default 'alle'.")
  static let yearly = OptionDeclaration(
    "belægning", .quantity(.yearlyOccupancy),
    help: "Instead of a list: yearly belægning such as '2020=84.4%,2021=62.6%', or a .csv file with år and belægning.")
  static let stay = OptionDeclaration(
    "stay", .duration(days: 0.01...73_050), help: "With --belægning: the mean length of stay assumed, such as '3 år'.")
  static let cv = OptionDeclaration(
    "cv", .share(percent: 3...2_000),
    help: "With --belægning: the spread of stays assumed, standard deviation over mean; by default 100%.")
  static let patience = OptionDeclaration(
    "patience", .quantity(.patience),
    help: "With --belægning: how long those referred wait for a place, on average, or ingen or ubegrænset; by default "
      + "ingen: they are turned away at once.")
  static let room = OptionDeclaration(
    "room", .integer(1...10_000, placeholder: "N"),
    help: "With --belægning: residents there may be, where they may exceed the places.")
  static let fragment = OptionDeclaration(
    "fragment", .text(placeholder: "FILE.jsonc"),
    help: "Also write the estimates and their uncertainty as a part of a scenario.")
  static let tilbud = OptionDeclaration(
    "tilbud", .text(placeholder: "ID"), help: "The tilbud the fragment is about, by its id in the scenario.")
  static let base = OptionDeclaration(
    "base", .text(placeholder: "FILE.jsonc"), help: "The scenario the fragment builds on, which it can then replace.")

  static let declaration = CommandDeclaration(
    name: "calibrate",
    summary: "estimate demand and stays from residents or yearly belægning",
    discussion: "Reads residents with kommune, ydelse and days of admission and discharge, and estimates how many are "
      + "referred and how long they stay, with how sure that is; open stays are censored, and those there before the "
      + "list began are truncated. With --belægning, places and an assumed stay it finds the demand that agrees with a "
      + "few published years.",
    positional: PositionalDeclaration(
      name: "FILE", count: .atMostOne,
      help: "Residents, a .csv file: kommune, indskrevet, udskrevet, and perhaps id, "
        + "ydelse, henvist."),
    options: [
      from, to, places, refill, form, ydelse, yearly, stay, cv, patience, room, fragment, tilbud, base,
      CommonOptions.seed, replications, CommonOptions.threads, CommonOptions.json, CommonOptions.out,
      CommonOptions.quiet,
    ],
    example: "plads calibrate scenarios/eksempel-beboere.csv --from 2016-01-01 --places 7")

  static let replications = OptionDeclaration(
    "replications", .integer(500...1_000_000, placeholder: "N"),
    help: "With --belægning: futures to simulate at each of \(DemandCalibration.gridPoints) rates; by default 2000.")

  /// What is estimated from.
  enum Source: Sendable, Equatable {
    case residents(Residents)
    case yearly(Yearly)
  }

  /// A list of residents and how it is read.
  struct Residents: Sendable, Equatable {
    let file: String
    let from: CivilDate?
    let to: CivilDate?
    let places: Schedule<Int>?
    /// Days.
    let refill: Double
  }

  /// Yearly belægning and what is assumed beside it.
  struct Yearly: Sendable, Equatable {
    let occupancy: DomainValue
    let places: Schedule<Int>?
    /// Days.
    let stay: Double
    let cv: Double?
    let patience: Patience
    let room: Int?
    let replications: Int
    let seed: UInt64
    let threads: Int?
  }

  /// Where the estimates go as a part of a scenario.
  struct Fragment: Sendable, Equatable {
    let file: String
    let tilbud: String
    let base: String?
  }

  let source: Source
  let form: StayFamily?
  let ydelse: String
  let fragment: Fragment?
  let json: Bool
  /// A file for the result; nil and `-` are standard output.
  let out: String?
  let quiet: Bool

  init(_ parsed: ParsedArguments) throws(UsageError) {
    let command = parsed.command
    let isYearly = parsed.has(Self.yearly)
    guard isYearly != !parsed.positionals.isEmpty else {
      throw .argumentOrOption(Self.yearly, isNeither: !isYearly, command)
    }
    source = isYearly ? .yearly(try Self.yearly(parsed)) : .residents(try Self.residents(parsed))
    form = parsed.text(Self.form).flatMap(StayFamily.init)
    ydelse = parsed.text(Self.ydelse) ?? "alle"
    for option in [Self.tilbud, Self.base] where parsed.has(option) && !parsed.has(Self.fragment) {
      throw .needs(option, Self.fragment, command)
    }
    if let file = parsed.text(Self.fragment) {
      guard let tilbud = parsed.text(Self.tilbud) else { throw .needs(Self.fragment, Self.tilbud, command) }
      fragment = Fragment(file: file, tilbud: tilbud, base: parsed.text(Self.base))
    } else {
      fragment = nil
    }
    json = parsed.has(CommonOptions.json)
    out = parsed.text(CommonOptions.out)
    quiet = parsed.has(CommonOptions.quiet)
    try parsed.refuseSameFiles(parsed.positionals + [out, fragment?.file, fragment?.base].compactMap(\.self))
  }

  private static func residents(_ parsed: ParsedArguments) throws(UsageError) -> Residents {
    let others = [stay, cv, patience, room, CommonOptions.seed, replications, CommonOptions.threads]
    for option in others where parsed.has(option) { throw .needs(option, yearly, parsed.command) }
    if parsed.has(refill), !parsed.has(places) { throw .needs(refill, places, parsed.command) }
    return Residents(
      file: parsed.positionals[0], from: parsed.date(from), to: parsed.date(to), places: parsed.places(places),
      refill: parsed.number(refill) ?? 14)
  }

  private static func yearly(_ parsed: ParsedArguments) throws(UsageError) -> Yearly {
    for option in [from, to, refill] { try parsed.refuse(option, with: [yearly]) }
    guard let occupancy = parsed.quantity(yearly), let stay = parsed.number(stay) else {
      throw .needs(yearly, stay, parsed.command)
    }
    if case .years = occupancy, !parsed.has(places) { throw .needs(yearly, places, parsed.command) }
    var waits = Patience.none
    if case .patience(let stated)? = parsed.quantity(patience) { waits = stated }
    return Yearly(
      occupancy: occupancy, places: parsed.places(places), stay: stay, cv: parsed.share(cv), patience: waits,
      room: parsed.integer(room), replications: parsed.integer(replications) ?? 2_000,
      seed: parsed.unsigned(CommonOptions.seed) ?? 1, threads: parsed.integer(CommonOptions.threads))
  }
}

extension ParsedArguments {
  fileprivate func places(_ option: OptionDeclaration) -> Schedule<Int>? {
    if case .places(let places)? = quantity(option) { places } else { nil }
  }
}
