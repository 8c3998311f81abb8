internal import Forecasting
internal import Occupancy

/// A sensitivity analysis as a JSON document.
package struct SensitivityJSON {
  private let report: SensitivityReport

  /// The document of an analysis.
  package init(_ report: SensitivityReport) { self.report = report }

  /// The whole document. Shares are fractions of the variance; the ends of an interval may lie outside 0–1.
  package var value: JSONValue {
    let result = report.result
    return [
      .command: .command(.sensitivity), .version: .string(report.subject.version), .scenario: report.subject.json,
      .variant: .string(result.variant.name), .seed: .unsigned(result.seed), .draws: .integer(result.draws),
      .futuresPerDraw: .integer(Sensitivity.futuresPerDraw), .tornadoFutures: .integer(result.tornadoFutures),
      .ending: .string(result.ending.rawValue), .precision: [.planned: .integer(report.planned)],
      .tilbud: [
        .id: .string(report.tilbud.plan.id), .name: .string(report.tilbud.name),
        .of: .integer(result.variant.tilbud.count),
      ],
      .numbers: .array(report.figures.map { $0.json }),
      .spread: .array(result.targets.map(spread)),
      .chosen: [
        .figure: .string(report.chosen.quantity.key), .year: year(report.chosen),
        .unit: .string(report.chosen.quantity.unit.jsonName), .tornado: tornado, .shares: shares,
      ],
      .provenance: report.subject.provenance.json,
    ]
  }

  private func year(_ target: Sensitivity.Target) -> JSONValue {
    let years = report.result.variant.scene.period.years
    return target.year < years.count ? .integer(years[target.year]) : "period"
  }

  /// How much of one figure's variance is not known and how much is chance; null where it never varies.
  private func spread(_ target: Sensitivity.Target) -> JSONValue {
    let shares = report.shares(target)
    return [
      .figure: .string(target.quantity.key), .year: year(target), .unit: .string(target.quantity.unit.jsonName),
      .standardDeviation: shares?.deviation.json ?? .null, .unknown: shares?.unknown.json ?? .null,
      .chance: shares?.chance.json ?? .null,
    ]
  }

  private var tornado: JSONValue {
    guard let tornado = report.tornado(report.chosen) else { return .null }
    return [
      .central: json(tornado.central),
      .bars: .array(
        report.bars.map { bar in
          [
            .path: .string(report.figure(bar.number)?.path ?? ""), .atP10: json(bar.atLow), .atP90: json(bar.atHigh),
            .swing: json(bar.swing),
          ]
        }),
    ]
  }

  private func json(_ mean: Tornado.Mean) -> JSONValue {
    let half = Interval.z95 * mean.standardError
    return [
      .mean: .number(mean.value), .standardError: .number(mean.standardError), .low: .number(mean.value - half),
      .high: .number(mean.value + half), .unit: .string(report.chosen.quantity.unit.jsonName),
    ]
  }

  private var shares: JSONValue {
    guard let shares = report.shares(report.chosen) else { return .null }
    return [
      .unknown: shares.unknown.json, .chance: shares.chance.json, .chanceAlone: shares.chanceAlone.json,
      .interplay: .number(shares.interplay),
      .groups: .array(
        report.groups.map { group in
          [
            .paths: .array(group.numbers.map { .string(report.figure($0)?.path ?? "") }),
            .firstOrder: group.shares.alone.json, .total: group.shares.withOthers.json,
            .ofUnknown: group.shares.ofUnknown.json,
          ]
        }),
    ]
  }
}

extension VarianceShares.Estimate {
  fileprivate var json: JSONValue {
    [
      .value: .number(value), .standardError: .number(standardError), .low: .number(interval.low),
      .high: .number(interval.high),
    ]
  }
}
