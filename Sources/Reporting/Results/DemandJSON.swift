package import Forecasting
internal import Occupancy

/// The demand that agrees with published belægning, as a JSON document.
package struct DemandJSON {
  /// How certain the band of the demand is.
  package static let certainty = 0.8

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
      .command: .command(.calibrate), .version: .string(subject.version), .scenario: subject.json, .from: "belægning",
      .seed: .unsigned(question.seed), .replications: .integer(question.replications),
      .warmUpYears: .integer(calibration.warmUpYears),
      .years: .array(
        question.years.map { year in
          [
            .year: .integer(year.year), .enrolledShare: .number(year.share), .rounding: .number(year.rounding),
            .places: .integer(orNull: year.places),
            .residents: .number(orNull: year.places.map { year.share * Double($0) }),
          ]
        }),
      .assumed: [
        .meanStay: .number(question.stay.mean), .stay: .string(form), .form: .string(family), .cv: .number(orNull: cv),
        .patience: patience,
        .overOccupancy: .integer(question.overOccupancy),
      ],
      .plainRate: .number(calibration.plainRate), .lowestRate: .number(calibration.grid[0].rate),
      .highestRate: .number(calibration.grid[calibration.grid.count - 1].rate),
      .futures: .integer(question.replications * calibration.grid.count),
      .agreement: .number(calibration.tolerance + (question.years.map { $0.rounding }.max() ?? 0)),
      .bands: .array(bands), .tolerance: .number(calibration.tolerance),
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
    let interval = calibration.interval(Self.certainty)
    return [
      .certainty: .number(Self.certainty),
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

  private var family: String {
    switch calibration.question.stay {
    case .exponential: "exponential"
    case .lognormal: "lognormal"
    case .gamma: "gamma"
    default: "weibull"
    }
  }

  private var cv: Double? {
    switch calibration.question.stay {
    case .exponential: 1
    case .lognormal(_, let sigma): (Mathematics.exponential(sigma * sigma) - 1).squareRoot()
    case .gamma(let shape, _): 1 / shape.squareRoot()
    default: nil
    }
  }

  /// Four neighbouring rates together, where more than a few futures agree.
  private var bands: [JSONValue] {
    guard calibration.isAnswered else { return [] }
    let groups = stride(from: 0, to: calibration.grid.count - 3, by: 4).map { Array(calibration.grid[$0..<$0 + 4]) }
    let least = (groups.map(agreeing).max() ?? 0) / 50
    let shown = groups.filter { agreeing($0) > least }
    return shown.count < 2
      ? []
      : shown.map { group in
        [
          .low: .number(group[0].rate), .high: .number(group[3].rate), .agreeing: .integer(agreeing(group)),
          .meanShare: .number(group.reduce(0) { $0 + $1.meanShare } / 4),
        ]
      }
  }

  private func agreeing(_ group: [DemandCalibration.Point]) -> Int { group.reduce(0) { $0 + $1.agreeing } }

  /// Mean days, or "none" or "unlimited".
  private var patience: JSONValue {
    guard let rule = calibration.question.waiting else { return "none" }
    return rule.patience.map { .number($0.mean) } ?? "unlimited"
  }
}
