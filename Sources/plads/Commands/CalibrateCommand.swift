internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads calibrate`
struct CalibrateCommand {
  private let options: CalibrateOptions

  init(_ options: CalibrateOptions) { self.options = options }

  /// Estimates, shows, and writes the fragment if asked to.
  func perform() throws -> ExitCode {
    let output = try Output(options.out)
    let fragment = try options.fragment.map { try Output($0.file) }
    let result =
      switch options.source {
      case .residents(let residents): try estimate(residents)
      case .yearly(let yearly): try estimate(yearly)
      }
    if let fragment, let value = result.fragment {
      try fragment.write(result.heading + value.text)
      try fragment.commit()
    }
    try output.write(result.text)
    try output.commit()
    return .done
  }

  /// What is shown, and what goes into a scenario.
  private struct Estimated {
    let text: String
    let fragment: JSONValue?
    /// Comments on top of the fragment.
    let heading: String
  }

  // MARK: A list of residents

  private func estimate(_ residents: CalibrateOptions.Residents) throws -> Estimated {
    let file = try ResidentsFile.load(path: residents.file, ydelse: options.ydelse)
    let observation: Observation
    do throws(CalibrationError) {
      observation = try Observation(file.records, from: residents.from, to: residents.to)
    } catch { throw CommandError.calibration(error, file: residents.file) }
    let calibration = ResidentsCalibration(
      observation, places: residents.places, refill: Int(residents.refill.rounded()))
    let name = lastPart(residents.file)
    let subject = Subject(
      name: name, period: observation.window, fingerprint: hexadecimal(file.fingerprint), version: version)
    let list = "\(name) (\(subject.fingerprint))"
    let part = try options.fragment.map { try ResidentsFragment(calibration, $0, form: options.form, list: list) }
    let fragment = try part?.value()
    let source = ResidentsSource(
      rows: file.rows, rejected: file.rejected.map(rejected), unusedColumns: file.unusedColumns,
      separator: file.separator, isWindows: file.isWindows)
    let text =
      options.json
      ? ResidentsJSON(subject, source, calibration, fragment: fragment).value.text
      : ResidentsText(subject, source, calibration, page: page(residents.file)).text + written(part?.note)
    return Estimated(text: text, fragment: fragment, heading: heading(list))
  }

  private func rejected(_ diagnostic: Diagnostic) -> ResidentsSource.Rejected {
    let advice = [
      diagnostic.expected.map { "expected \($0)" }, diagnostic.suggestion.map { "did you mean \($0)?" },
    ].compactMap(\.self)
    return ResidentsSource.Rejected(
      line: diagnostic.span.line, column: diagnostic.span.column,
      reason: ([diagnostic.message] + advice).joined(separator: "; "))
  }

  // MARK: Yearly belægning

  private func estimate(_ yearly: CalibrateOptions.Yearly) throws -> Estimated {
    let (years, name) = try self.years(yearly)
    let form = options.form ?? .lognormal
    if form == .exponential, yearly.cv != nil { throw CommandError.exponentialHasNoCV }
    var question = DemandCalibration.Question(
      years: years, stay: try stay(form, yearly), waiting: try waiting(yearly.patience))
    question.overOccupancy = try overOccupancy(yearly.room, years)
    question.replications = yearly.replications
    question.seed = yearly.seed
    question.threads = yearly.threads ?? Platform.processorCount
    guard let calibration = try simulate(question), let period = period(years) else {
      throw CommandError.stoppedAtOnce(Interrupt.exitCode ?? .interrupted)
    }
    let subject = Subject(name: name, period: period, fingerprint: fingerprint(question), version: version)
    let fragment = try options.fragment.map {
      try DemandFragment(calibration, $0, ydelse: options.ydelse, form: form, cv: yearly.cv).value()
    }
    let text =
      options.json
      ? DemandJSON(subject, calibration, fragment: fragment).value.text
      : DemandText(subject, calibration, page: page(name)).text + written(nil)
    return Estimated(text: text, fragment: fragment, heading: heading("belægning (\(subject.fingerprint))"))
  }

  private func years(_ yearly: CalibrateOptions.Yearly) throws -> (years: [YearlyOccupancy], name: String) {
    let (read, name): ([YearlyOccupancy], String) =
      switch yearly.occupancy {
      case .table(let path): (try OccupancyHistory.load(path: path), lastPart(path))
      case .years(let years): (years, "belægning")
      default: preconditionFailure("an option with years holds something else")
      }
    let years = try read.map { year in
      guard let date = CivilDate(year: year.year, month: 1, day: 1),
        let places = year.places ?? yearly.places?.value(on: date)
      else { throw CommandError.placesMissing(year: year.year) }
      return YearlyOccupancy(year: year.year, share: year.share, rounding: year.rounding, places: places)
    }
    return (years, name)
  }

  private func stay(_ form: StayFamily, _ yearly: CalibrateOptions.Yearly) throws -> Distribution {
    let cv = yearly.cv ?? 1
    return switch form {
    case .exponential: try .exponential(withMean: yearly.stay)
    case .lognormal: try .lognormal(mean: yearly.stay, cv: cv)
    case .gamma: try .gamma(mean: yearly.stay, cv: cv)
    case .weibull: try .weibull(mean: yearly.stay, cv: cv)
    }
  }

  private func waiting(_ patience: Patience) throws -> YdelsePlan.WaitingRule? {
    switch patience {
    case .none: nil
    case .mean(let days): .init(patience: try .exponential(withMean: days))
    case .unlimited: .init(patience: nil)
    }
  }

  private func overOccupancy(_ room: Int?, _ years: [YearlyOccupancy]) throws -> Int {
    guard let room else { return 0 }
    let places = years.compactMap(\.places)
    guard let least = places.min(), let most = places.max(), room >= most else {
      throw CommandError.roomBelowPlaces(room: room, places: places.max() ?? 0)
    }
    guard least == most else { throw CommandError.roomWithChangingPlaces }
    return room - most
  }

  private func simulate(_ question: DemandCalibration.Question) throws -> DemandCalibration? {
    try Progress.during("Simulating rates", quiet: options.quiet) {
      try DemandCalibration.run(question, progress: $0, shouldStop: $1)
    }
  }

  private func period(_ years: [YearlyOccupancy]) -> Period? {
    guard let first = years.first, let last = years.last, let start = CivilDate(year: first.year, month: 1, day: 1),
      let end = CivilDate(year: last.year, month: 12, day: 31)
    else { return nil }
    return Period(first: start, last: end)
  }

  /// A hash of everything that was asked.
  private func fingerprint(_ question: DemandCalibration.Question) -> String {
    let years = question.years.map { "\($0.year) \($0.share) \($0.rounding) \($0.places ?? 0)" }
    let text = "\(years) \(question.stay) \(String(describing: question.waiting)) \(question.overOccupancy)"
    return hexadecimal(text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  // MARK: Words around the result

  private func written(_ note: String?) -> String {
    guard let fragment = options.fragment else { return "" }
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

  private func page(_ file: String) -> TextPage {
    guard options.out == nil || options.out == "-" else { return TextPage(file: file) }
    let terminal = Terminal.detect(Console.outputDescriptor)
    return TextPage(width: terminal.width, isBold: terminal.allowsANSI, file: file)
  }

  private func lastPart(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
