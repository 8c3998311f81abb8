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
      .command: "calibrate", .version: .string(subject.version), .scenario: subject.json, .from: "residents",
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
      .days: .integer(observation.window.days), .isFirstDayGiven: .bool(observation.isFirstDayGiven),
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
      .survival: .array(ydelse.survivalMarks.map { survival(ydelse, $0.days, $0.words) }),
      .counts: ydelse.countsReferrals ? "referrals" : "admissions",
      .rate: rate(ydelse.rate), .rateWithRoom: ydelse.roomRate.map(rate) ?? .null,
      .kommuner: .array(
        ydelse.kommuner.map {
          [.name: .string($0.name), .rate: rate($0.rate), .rateWithRoom: $0.roomRate.map(rate) ?? .null]
        }),
      .season: season(ydelse.pattern), .growth: growth(ydelse.pattern),
      .waits: .array(ydelse.waits.map(JSONValue.integer)), .neverAdmitted: .integer(ydelse.neverAdmitted),
    ]
  }

  /// The share still there after a length of stay, by Kaplan–Meier and by each form.
  private func survival(_ ydelse: ResidentsCalibration.Ydelse, _ days: Double, _ words: String) -> JSONValue {
    let step = ydelse.kaplanMeier.survival(at: days)
    let forms = ydelse.fitted.map { JSONMember(key: $0.family.rawValue, .number($0.distribution.survival(days))) }
    return [
      .after: .string(words), .days: .number(days), .kaplanMeier: .number(orNull: step?.survival),
      .low: .number(orNull: step?.interval.low), .high: .number(orNull: step?.interval.high), .forms: .object(forms),
    ]
  }

  private func fit(_ family: StayFamily, _ result: Result<StayFit, StayFit.Failure>) -> JSONValue {
    switch result {
    case .failure(let failure):
      return [.form: .string(family.rawValue), .failure: .string(failure.words)]
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
