internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// Yearly belægning and what is assumed beside it.
struct YearlyQuestion: Sendable, Equatable {
  /// The years, or the table they stand in.
  enum Source: Sendable, Equatable {
    case years([YearlyOccupancy])
    case table(path: String)
  }

  let belægning: Source
  let places: Schedule<Int>?
  /// Days.
  let stay: Double
  let cv: Double?
  let patience: Patience
  /// Residents there may be, where they may exceed the places.
  let room: Int?
  let replications: Int
  let seed: UInt64
  let threads: Int?

  /// The demand that agrees with the years; nil when interrupted before there was any.
  func estimate(_ options: CalibrationEstimate.Options, isQuiet: Bool) throws -> CalibrationEstimate? {
    let years = try years()
    let form = options.form ?? .lognormal
    if form == .exponential, cv != nil { throw CommandError.exponentialHasNoCV }
    var question = DemandCalibration.Question(years: years, stay: try distribution(form), waiting: try waiting())
    question.overOccupancy = try overOccupancy(years)
    question.replications = replications
    question.seed = seed
    question.threads = threads ?? Platform.processorCount
    let calibration = try Progress.during("Simulating rates", quiet: isQuiet) {
      try DemandCalibration.run(question, progress: $0, shouldStop: $1)
    }
    guard let calibration, let period = period(years) else { return nil }
    let subject = Subject(
      name: name, period: period, fingerprint: fingerprint(question).hexadecimal, version: version)
    let fragment = try options.fragment.map {
      try DemandFragment(calibration, $0, ydelse: options.ydelse, form: form, cv: cv).value()
    }
    return CalibrationEstimate(
      value: DemandJSON(subject, calibration, fragment: fragment).value,
      fragment: fragment, source: "belægning (\(subject.fingerprint))", note: nil)
  }

  private var name: String {
    if case .table(let path) = belægning { path.lastPathPart } else { "belægning" }
  }

  private func years() throws -> [YearlyOccupancy] {
    let read: [YearlyOccupancy] =
      switch belægning {
      case .table(let path): try OccupancyHistory.load(path: path)
      case .years(let years): years
      }
    return try read.map { year in
      guard let date = CivilDate(year: year.year, month: 1, day: 1),
        let places = year.places ?? places?.value(on: date)
      else { throw CommandError.placesMissing(year: year.year) }
      return YearlyOccupancy(year: year.year, share: year.share, rounding: year.rounding, places: places)
    }
  }

  private func distribution(_ form: StayFamily) throws -> Distribution {
    let cv = cv ?? 1
    return switch form {
    case .exponential: try .exponential(withMean: stay)
    case .lognormal: try .lognormal(mean: stay, cv: cv)
    case .gamma: try .gamma(mean: stay, cv: cv)
    case .weibull: try .weibull(mean: stay, cv: cv)
    }
  }

  private func waiting() throws -> YdelsePlan.WaitingRule? {
    switch patience {
    case .none: nil
    case .mean(let days): .init(patience: try .exponential(withMean: days))
    case .unlimited: .init(patience: nil)
    }
  }

  private func overOccupancy(_ years: [YearlyOccupancy]) throws -> Int {
    guard let room else { return 0 }
    let places = years.compactMap(\.places)
    guard let least = places.min(), let most = places.max(), room >= most else {
      throw CommandError.roomBelowPlaces(room: room, places: places.max() ?? 0)
    }
    guard least == most else { throw CommandError.roomWithChangingPlaces }
    return room - most
  }

  private func period(_ years: [YearlyOccupancy]) -> Period? {
    guard let first = years.first, let last = years.last, let start = CivilDate(year: first.year, month: 1, day: 1),
      let end = CivilDate(year: last.year, month: 12, day: 31)
    else { return nil }
    return Period(first: start, last: end)
  }

  /// A hash of everything that was asked.
  private func fingerprint(_ question: DemandCalibration.Question) -> UInt64 {
    let years = question.years.map { "\($0.year) \($0.share) \($0.rounding) \($0.places ?? 0)" }
    let text = "\(years) \(question.stay) \(String(describing: question.waiting)) \(question.overOccupancy)"
    return text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
