package import Forecasting
internal import Occupancy

/// The demand that agrees with published belægning, as a JSON document.
package struct DemandJSON {
  private let subject: Subject
  private let calibration: DemandCalibration
  private let fragment: JSONValue?

  /// A calibration, and the part of a scenario it leads to, if one was asked for.
  package init(_ subject: Subject, _ calibration: DemandCalibration, fragment: JSONValue?) {
    (self.subject, self.calibration, self.fragment) = (subject, calibration, fragment)
  }

  /// The whole document.
  package var value: JSONValue {
    let question = calibration.question
    return [
      .command: "calibrate", .version: .string(subject.version), .scenario: subject.json, .from: "belægning",
      .seed: .unsigned(question.seed), .replications: .integer(question.replications),
      .warmUpYears: .integer(calibration.warmUpYears),
      .years: .array(
        question.years.map {
          [
            .year: .integer($0.year), .enrolledShare: .number($0.share), .rounding: .number($0.rounding),
            .places: .integer(orNull: $0.places),
          ]
        }),
      .assumed: [
        .meanStay: .number(question.stay.mean), .stay: .string(form), .patience: patience,
        .overOccupancy: .integer(question.overOccupancy),
      ],
      .plainRate: .number(calibration.plainRate), .tolerance: .number(calibration.tolerance),
      .isAnswered: .bool(calibration.isAnswered), .isOpenAbove: .bool(calibration.isOpenAbove),
      .isOpenBelow: .bool(calibration.isOpenBelow), .rate: rate,
      .asUneven: .number(orNull: calibration.middle.asUneven),
      .grid: .array(
        calibration.grid.map {
          [
            .rate: .number($0.rate), .agreeing: .integer($0.agreeing), .meanShare: .number($0.meanShare),
            .asUneven: .number(orNull: $0.asUneven),
          ]
        }),
      .fragment: fragment ?? .null,
    ]
  }

  private var rate: JSONValue {
    guard calibration.isAnswered else { return .null }
    let interval = calibration.interval(DemandText.certainty)
    return [
      .certainty: .number(DemandText.certainty),
      .low: .number(calibration.isOpenAbove ? calibration.lowest : interval.low),
      .median: calibration.isOpenAbove ? .null : .number(calibration.median),
      .high: calibration.isOpenAbove ? .null : .number(interval.high),
    ]
  }

  private var form: String {
    switch calibration.question.stay {
    case .exponential: "exponential"
    case .lognormal(_, let sigma): "lognormal, sigma \(sigma)"
    case .gamma(let shape, _): "gamma, shape \(shape)"
    case .weibull(let shape, _): "weibull, shape \(shape)"
    default: "other"
    }
  }

  /// Mean days, or "none" or "unlimited".
  private var patience: JSONValue {
    guard let rule = calibration.question.waiting else { return "none" }
    return rule.patience.map { .number($0.mean) } ?? "unlimited"
  }
}
