package import Forecasting
internal import Occupancy

/// What a list of residents says, as a JSON document.
package struct ResidentsJSON {
  private let subject: Subject
  private let source: ResidentsSource
  private let calibration: ResidentsCalibration
  private let fragment: JSONValue?

  /// A calibration with the list it rests on, and the part of a scenario it leads to, if one was asked for.
  package init(
    _ subject: Subject, _ source: ResidentsSource, _ calibration: ResidentsCalibration, fragment: JSONValue?
  ) {
    (self.subject, self.source, self.calibration, self.fragment) = (subject, source, calibration, fragment)
  }

  /// The whole document.
  package var value: JSONValue {
    [
      .command: .command(.calibrate), .version: .string(subject.version), .scenario: subject.json, .from: "residents",
      .list: list, .window: window, .exposure: exposure, .ydelser: .array(calibration.ydelser.map(ydelse)),
      .fragment: fragment ?? .null,
    ]
  }

  private var list: JSONValue {
    [
      .rows: .integer(source.rows), .used: .integer(calibration.observation.records.count),
      .separator: .string(String(source.separator)), .encoding: source.isWindows ? "windows-1252" : "utf-8",
      .unusedColumns: .array(source.unusedColumns.map(JSONValue.string)),
      .rejected: .array(
        source.rejected.map {
          [.line: .integer($0.line), .column: .integer($0.column), .reason: .string($0.reason)]
        }),
      .outside: .array(
        calibration.observation.excluded.map {
          [.line: .integer($0.record.line), .reason: .string($0.reason.rawValue)]
        }),
    ]
  }

  private var window: JSONValue {
    let observation = calibration.observation
    return [
      .firstDay: .string(observation.window.first.iso), .lastDay: .string(observation.window.last.iso),
      .days: .integer(observation.window.days), .years: .number(Double(observation.window.days) / 365.25),
      .isFirstDayGiven: .bool(observation.isFirstDayGiven),
      .isLastDayGiven: .bool(observation.isLastDayGiven),
      .likelyBeginning: .string(orNull: observation.likelyBeginning?.iso),
      .dischargedLater: .array(observation.leftLater.map { .integer($0.line) }),
    ]
  }

  private var exposure: JSONValue {
    guard let exposure = calibration.exposure else { return .null }
    return [
      .fullShare: .number(exposure.fullShare), .enrolledShare: .number(exposure.meanOccupancy),
      .refillDays: .integer(exposure.refill), .shareCounted: .number(exposure.share),
    ]
  }

  private func ydelse(_ ydelse: ResidentsCalibration.Ydelse) -> JSONValue {
    [
      .id: .string(ydelse.id), .stays: .integer(ydelse.spells.count), .completed: .integer(ydelse.completed),
      .enteredLate: .integer(ydelse.enteredLate), .stillThere: .integer(ydelse.residents.count),
      .best: .string(orNull: ydelse.best?.family.rawValue),
      .indistinct: .array(ydelse.indistinct.map { .string($0.rawValue) }),
      .fits: .array(ydelse.fits.map(fit)),
      .kaplanMeier: .array(ydelse.kaplanMeier.steps.map(step)),
      .kaplanMeierMedian: [
        .days: .number(orNull: ydelse.kaplanMeier.median),
        .low: .number(orNull: ydelse.kaplanMeier.medianInterval.low),
        .high: .number(orNull: ydelse.kaplanMeier.medianInterval.high),
      ],
      .survival: .array(SurvivalMark.seen(by: ydelse).map { survival(ydelse, $0) }),
      .counts: ydelse.countsReferrals ? "referrals" : "admissions",
      .rate: rate(ydelse.rate), .rateWithRoom: ydelse.roomRate.map(rate) ?? .null,
      .referred: .integer(ydelse.pattern.events), .meanWait: .number(orNull: meanWait(ydelse)),
      .longestWait: .integer(orNull: ydelse.waits.max()), .admittedAtOnce: .integer(ydelse.waits.count { $0 == 0 }),
      .kommuner: .array(
        ydelse.kommuner.map {
          [.name: .string($0.name), .rate: rate($0.rate), .rateWithRoom: $0.roomRate.map(rate) ?? .null]
        }),
      .season: season(ydelse.pattern), .growth: growth(ydelse.pattern),
      .waits: .array(ydelse.waits.map(JSONValue.integer)), .neverAdmitted: .integer(ydelse.neverAdmitted),
    ]
  }

  /// Days from referral to admission; nil where no such dates are known.
  private func meanWait(_ ydelse: ResidentsCalibration.Ydelse) -> Double? {
    ydelse.waits.isEmpty ? nil : Double(ydelse.waits.reduce(0, +)) / Double(ydelse.waits.count)
  }

  /// The share still there after a length of stay, by Kaplan–Meier and by each form.
  private func survival(_ ydelse: ResidentsCalibration.Ydelse, _ mark: SurvivalMark) -> JSONValue {
    let days = mark.days
    let step = ydelse.kaplanMeier.survival(at: days)
    let forms = ydelse.fitted.map { JSONMember(key: $0.family.rawValue, .number($0.distribution.survival(days))) }
    return [
      .after: .string(mark.text), .days: .number(days), .kaplanMeier: .number(orNull: step?.survival),
      .low: .number(orNull: step?.interval.low), .high: .number(orNull: step?.interval.high), .forms: .object(forms),
    ]
  }

  private func fit(_ family: StayFamily, _ result: Result<StayFit, StayFit.Failure>) -> JSONValue {
    switch result {
    case .failure(let failure):
      return [
        .form: .string(family.rawValue), .failure: .string(failure.words), .reason: .string(failure.key),
        .limit: .number(orNull: failure.limit),
      ]
    case .success(let fit):
      return [
        .form: .string(family.rawValue), .failure: .null, .mean: parameter(fit.mean),
        .cv: fit.cv.map(parameter) ?? .null, .median: .number(fit.median),
        .logCorrelation: .number(orNull: fit.correlation), .logLikelihood: .number(fit.logLikelihood),
        .aic: .number(fit.aic), .aicc: .number(orNull: fit.aicc), .parameters: parameters(fit.distribution),
      ]
    }
  }

  private func parameter(_ parameter: StayFit.Parameter) -> JSONValue {
    [
      .value: .number(parameter.value), .low: .number(parameter.interval.low),
      .high: .number(parameter.interval.high), .isOpenBelow: .bool(parameter.isOpenBelow),
      .isOpenAbove: .bool(parameter.isOpenAbove),
    ]
  }

  /// The parameters as statistics programs know them, in days.
  private func parameters(_ distribution: Distribution) -> JSONValue {
    switch distribution {
    case .exponential(let mean): [.mean: .number(mean)]
    case .lognormal(let mu, let sigma): [.mu: .number(mu), .sigma: .number(sigma)]
    case .gamma(let shape, let scale), .weibull(let shape, let scale):
      [.shape: .number(shape), .scale: .number(scale)]
    default: .null
    }
  }

  private func step(_ step: KaplanMeier.Step) -> JSONValue {
    [
      .days: .number(step.days), .atRisk: .integer(step.atRisk), .ended: .integer(step.ended),
      .survival: .number(step.survival), .low: .number(step.interval.low), .high: .number(step.interval.high),
    ]
  }

  private func rate(_ rate: PoissonRate) -> JSONValue {
    [
      .count: .integer(rate.count), .years: .number(rate.years), .perYear: .number(rate.perYear),
      .low: .number(rate.interval.low), .high: .number(rate.interval.high),
    ]
  }

  private func season(_ pattern: ReferralPattern) -> JSONValue {
    guard let test = pattern.season else { return .null }
    return [
      .statistic: .number(test.statistic), .degrees: .integer(test.degrees), .p: .number(test.p),
      .isFound: .bool(test.isFound),
      .factors: pattern.seasonFactors.map { .array($0.map(JSONValue.number)) } ?? .null,
    ]
  }

  private func growth(_ pattern: ReferralPattern) -> JSONValue {
    guard let trend = pattern.trend else { return .null }
    return [
      .statistic: .number(trend.test.statistic), .degrees: .integer(trend.test.degrees),
      .p: .number(trend.test.p), .isFound: .bool(trend.test.isFound), .perYear: .number(trend.growth),
      .low: .number(trend.interval.low), .high: .number(trend.interval.high),
    ]
  }
}

extension StayFit.Failure {
  /// Why a form could not be fitted, by name.
  var key: String {
    switch self {
    case .noCompletedStay: "noCompletedStay"
    case .tooFewCompleted: "tooFewCompleted"
    case .atLimit: "atLimit"
    case .meanAtLimit: "meanAtLimit"
    case .notConverged: "notConverged"
    }
  }

  /// The stays that have ended, or the cv at which the search stopped; nil where no number is to blame.
  var limit: Double? {
    switch self {
    case .tooFewCompleted(let count): Double(count)
    case .atLimit(let cv): cv
    case .noCompletedStay, .meanAtLimit, .notConverged: nil
    }
  }

  /// Why a form could not be fitted, in words.
  package var words: String {
    switch self {
    case .noCompletedStay: "no stay has ended yet: the data cannot tell"
    case .tooFewCompleted(let count):
      "\(count) \(count == 1 ? "stay has" : "stays have") ended; \(StayFit.leastCompleted) are needed"
    case .atLimit(let cv):
      "the likelihood rises up to cv \(NumberStyle(.english).decimal(cv, places: 2)): the data cannot tell"
    case .meanAtLimit: "the likelihood rises up to a mean of 200 years: the data cannot tell"
    case .notConverged: "the search for the most likely values did not settle"
    }
  }
}

/// A length of stay at which the share still there is shown.
struct SurvivalMark {
  private static let marks = [1, 3, 6, 12, 24, 36, 60, 120].map { SurvivalMark(months: $0) }

  let months: Int
  var days: Double { Double(months) * 30.4375 }

  /// `3 months`, `1 year`.
  var text: String {
    let (count, unit) = months % 12 == 0 ? (months / 12, "year") : (months, "month")
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }

  /// Those that stays were seen at.
  static func seen(by ydelse: ResidentsCalibration.Ydelse) -> [SurvivalMark] {
    let longest = ydelse.spells.map { $0.days }.max() ?? 0
    return marks.filter { $0.days <= longest && ydelse.kaplanMeier.survival(at: $0.days) != nil }
  }
}
