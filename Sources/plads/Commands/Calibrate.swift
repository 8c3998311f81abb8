internal import Forecasting
internal import Occupancy
internal import Reporting

/// `plads calibrate`: demand and stays from what is known.
struct Calibrate: Command {
  private static let from = OptionDeclaration(
    "from", .quantity(.date),
    help: "First day from which every resident is in the list; by default the earliest admission.")
  private static let to = OptionDeclaration(
    "to", .quantity(.date), help: "Last day to which the list is right; by default the latest date in it.")
  private static let places = OptionDeclaration(
    "places", .quantity(.places),
    help: "Places, or places by date such as 2021-01-01=7,2023-01-01=6. With a list of residents: demand is counted on "
      + "days with a free place.")
  private static let refill = OptionDeclaration(
    "refill", .duration(days: 0.01...73_050),
    help: "Time after a full day in which an admission may come from the waiting list; by default '14 dage'.")
  private static let form = OptionDeclaration(
    "form", .choice(StayFamily.allCases.map(\.rawValue), placeholder: "FORM"),
    help:
      "Form of the length of stay in the fragment, by default the one with the least AICc; with --belægning the form "
      + "assumed, by default lognormal.")
  private static let ydelse = OptionDeclaration(
    "ydelse", .text(placeholder: "ID"), help: "The ydelse, where the list has no such column; by default 'alle'.")
  private static let yearly = OptionDeclaration(
    "belægning", .quantity(.yearlyOccupancy),
    help: "Instead of a list: yearly belægning such as '2020=84.4%,2021=62.6%', or a .csv file with år and belægning.")
  private static let stay = OptionDeclaration(
    "stay", .duration(days: 0.01...73_050), help: "With --belægning: the mean length of stay assumed, such as '3 år'.")
  private static let cv = OptionDeclaration(
    "cv", .share(percent: 3...2_000),
    help: "With --belægning: the spread of stays assumed, standard deviation over mean; by default 100%.")
  private static let patience = OptionDeclaration(
    "patience", .quantity(.patience),
    help: "With --belægning: how long those referred wait for a place, on average, or ingen or ubegrænset; by default "
      + "ingen: they are turned away at once.")
  private static let room = OptionDeclaration(
    "room", .integer(1...10_000, placeholder: "N"),
    help: "With --belægning: residents there may be, where they may exceed the places.")
  private static let fragment = OptionDeclaration(
    "fragment", .path(.scenario),
    help: "Also write the estimates and their uncertainty as a part of a scenario.")
  private static let tilbud = OptionDeclaration(
    "tilbud", .text(placeholder: "ID"), help: "The tilbud the fragment is about, by its id in the scenario.")
  private static let base = OptionDeclaration(
    "base", .path(.scenario), help: "The scenario the fragment builds on, which it can then replace.")
  private static let replications = OptionDeclaration(
    "replications", .integer(500...1_000_000, placeholder: "N"),
    help: "With --belægning: futures to simulate at each of \(DemandCalibration.gridPoints) rates; by default 2000.")

  static let declaration = CommandDeclaration(
    name: "calibrate",
    summary: "estimate demand and stays from residents or yearly belægning",
    discussion: "Reads residents with kommune, ydelse and days of admission and discharge, and estimates how many are "
      + "referred and how long they stay, with how sure that is; open stays are censored, and those there before the "
      + "list began are truncated. With --belægning, places and an assumed stay it finds the demand that agrees with a "
      + "few published years.",
    positional: PositionalDeclaration(
      name: "FILE", .atMostOne, .path(.table),
      help: "Residents, a .csv file: kommune, indskrevet, udskrevet, and perhaps id, "
        + "ydelse, henvist."),
    options: [
      from, to, places, refill, form, ydelse, yearly, stay, cv, patience, room, fragment, tilbud, base,
      CommonOptions.seed, replications, CommonOptions.threads,
    ] + CommonOptions.result,
    example: "plads calibrate scenarios/eksempel-beboere.csv --from 2016-01-01 --places 7")

  /// What is estimated from.
  enum Source: Sendable, Equatable {
    case residents(ResidentsQuestion)
    case yearly(YearlyQuestion)
  }

  let source: Source
  let estimate: CalibrationEstimate.Options
  let output: OutputOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    let isYearly = parsed.has(Self.yearly)
    guard isYearly != !parsed.positionals.isEmpty else {
      throw .argumentOrOption(Self.yearly, isNeither: !isYearly, parsed.command)
    }
    source = isYearly ? .yearly(try Self.yearly(parsed)) : .residents(try Self.residents(parsed))
    let fragment = try Self.fragment(parsed)
    estimate = CalibrationEstimate.Options(
      form: parsed.text(Self.form).flatMap(StayFamily.init), ydelse: parsed.text(Self.ydelse) ?? "alle",
      fragment: fragment)
    output = try OutputOptions(parsed)
    var inputs = parsed.positionals + [fragment?.base].compactMap(\.self)
    if case .yearly(let question) = source, case .table(let path) = question.belægning { inputs.append(path) }
    try parsed.refuseClashes(reading: inputs, writing: [output.out, fragment?.file])
  }

  private static func fragment(_ parsed: ParsedArguments) throws(UsageError) -> FragmentTarget? {
    for option in [tilbud, base] where parsed.has(option) && !parsed.has(fragment) {
      throw .needs(option, fragment, parsed.command)
    }
    guard let file = parsed.text(fragment) else { return nil }
    guard let id = parsed.text(tilbud) else { throw .needs(fragment, tilbud, parsed.command) }
    return FragmentTarget(file: file, tilbud: id, base: parsed.text(base))
  }

  private static func residents(_ parsed: ParsedArguments) throws(UsageError) -> ResidentsQuestion {
    let others = [stay, cv, patience, room, CommonOptions.seed, replications, CommonOptions.threads]
    for option in [CommonOptions.seed, replications] where parsed.has(option) {
      throw .incomplete(
        problem: "\(option.flag) changes nothing here: a list of residents is read as it is, without chance.",
        advice: "Leave it out, or give yearly figures with \(yearly.flag).", parsed.command)
    }
    for option in others where parsed.has(option) { throw .needs(option, yearly, parsed.command) }
    if parsed.has(refill), !parsed.has(places) { throw .needs(refill, places, parsed.command) }
    return ResidentsQuestion(
      file: parsed.positionals[0], from: parsed.date(from), to: parsed.date(to), places: parsed.places(places),
      refill: parsed.number(refill) ?? 14)
  }

  private static func yearly(_ parsed: ParsedArguments) throws(UsageError) -> YearlyQuestion {
    for option in [from, to, refill] { try parsed.refuse(option, with: [yearly]) }
    guard let belægning = parsed.belægning(yearly), let stay = parsed.number(stay) else {
      throw .needs(yearly, stay, parsed.command)
    }
    if case .years = belægning, !parsed.has(places) { throw .needs(yearly, places, parsed.command) }
    var waits = Patience.none
    if case .patience(let stated)? = parsed.quantity(patience) { waits = stated }
    return YearlyQuestion(
      belægning: belægning, places: parsed.places(places), stay: stay, cv: parsed.number(cv), patience: waits,
      room: parsed.integer(room), replications: parsed.integer(replications) ?? 2_000,
      seed: parsed.unsigned(CommonOptions.seed) ?? 1, threads: parsed.integer(CommonOptions.threads))
  }

  /// Estimates, shows, and writes the fragment if asked to.
  func perform() throws -> ExitCode {
    let destination = try Output(output.out)
    let part = try estimate.fragment.map { try Output($0.file) }
    let found = try estimated()
    if let part, let value = found.fragment {
      try part.write(heading(found.source) + value.text)
      try part.commit()
    }
    try output.write(found.value, of: .calibrate, to: destination)
    try destination.commit()
    if !output.isJSON, !output.isBrief { Console.writeError(written(found.note)) }
    return .done
  }

  private func estimated() throws -> CalibrationEstimate {
    switch source {
    case .residents(let question): return try question.estimate(estimate)
    case .yearly(let question):
      guard let found = try question.estimate(estimate, isQuiet: output.isQuiet) else {
        throw CommandError.stoppedAtOnce(Interrupt.exitCode ?? .interrupted)
      }
      return found
    }
  }

  /// What was written besides the result, and what to do with it.
  private func written(_ note: String?) -> String {
    guard let fragment = estimate.fragment else { return "" }
    let next =
      fragment.base == nil
      ? "Let it build on a scenario with \"bygger_på\", or name one with --base."
      : "It can be used in the scenario's place: plads check \(fragment.file)"
    let lines = ["The estimates and their uncertainty are in \(fragment.file).", note, next].compactMap(\.self)
    return "\n" + lines.flatMap { $0.visibleInTerminal.wrapped(to: 100) }.map { $0 + "\n" }.joined()
  }

  private func heading(_ source: String) -> String {
    """
    // Skrevet af plads \(version) calibrate på grundlag af \(source.visibleInTerminal).
    // En del af et scenarie: den lægges oven på et andet med "bygger_på".

    """
  }
}

extension ParsedArguments {
  fileprivate func places(_ option: OptionDeclaration) -> Schedule<Int>? {
    if case .places(let places)? = quantity(option) { places } else { nil }
  }

  fileprivate func belægning(_ option: OptionDeclaration) -> YearlyQuestion.Source? {
    switch quantity(option) {
    case .years(let years)?: .years(years)
    case .table(let path)?: .table(path: path)
    default: nil
    }
  }
}
