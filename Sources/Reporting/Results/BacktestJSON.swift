package import Forecasting
internal import Occupancy

/// The result of `backtest` as a JSON document.
package struct BacktestJSON {
  private let subject: Subject
  private let result: Backtest.Result

  /// The document of a result.
  package init(_ subject: Subject, _ result: Backtest.Result) { (self.subject, self.result) = (subject, result) }

  /// The whole document.
  package var value: JSONValue {
    [
      .command: .command(.backtest), .version: .string(subject.version), .scenario: subject.json,
      .seed: .unsigned(result.forecast.seed), .replications: .integer(result.forecast.replications),
      .ending: .string(result.forecast.ending.rawValue),
      .variants: .array(
        result.variants.map { variant in
          [
            .name: .string(variant.variant.name),
            .coverage: [
              .notFitted: json(variant.coverage(fitted: false)), .fitted: json(variant.coverage(fitted: true)),
            ],
            .tilbud: .array(variant.tilbud.map { json($0, variant.variant) }),
          ]
        }),
      .provenance: subject.provenance.json,
    ]
  }

  private func json(_ coverage: Backtest.Coverage) -> JSONValue {
    [
      .within: .integer(coverage.within), .count: .integer(coverage.count),
      .probabilityOfAtMostWithin: .number(coverage.chance),
    ]
  }

  private func json(_ findings: Backtest.TilbudFindings, _ variant: Variant) -> JSONValue {
    let tilbud = variant.tilbud[findings.tilbud]
    return [
      .id: .string(tilbud.plan.id), .name: .string(tilbud.name),
      .figures: .array(findings.findings.map { json($0, tilbud) }),
    ]
  }

  private func json(_ finding: Backtest.Finding, _ tilbud: TilbudCase) -> JSONValue {
    let observation = finding.observation
    return [
      .year: .integer(observation.year), .ydelse: .string(orNull: observation.ydelse.map { tilbud.ydelser[$0].name }),
      .quantity: .string(observation.quantity.key), .observed: .number(observation.value),
      .fitted: .bool(observation.wasFitted), .predicted: finding.prediction.json,
      .shareBelow: .number(finding.shareBelow), .within: .bool(finding.isWithin), .crps: .number(finding.score),
      .budgeted: .number(orNull: finding.budgeted),
    ]
  }
}
