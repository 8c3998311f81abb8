internal import Forecasting

/// How far the figures of a result may be from the model's true ones because only so many futures were simulated.
struct PrecisionJSON {
  private let result: ForecastResult
  private let planned: Int?
  private let asked: Double?

  /// The precision of `result`, of which `planned` futures were asked for, or the precision `asked`.
  init(_ result: ForecastResult, planned: Int?, asked: Double?) {
    (self.result, self.planned, self.asked) = (result, planned, asked)
  }

  /// What was asked for, and half the 95 percent confidence interval of the least precise yearly figure of each kind; null
  /// where there is none of a kind.
  var value: JSONValue {
    [
      .asked: .number(orNull: asked), .planned: .integer(orNull: planned),
      .halfWidths: .object([
        JSONMember(key: Quantity.enrolledShare.key, widest([.enrolledShare])),
        JSONMember(key: Quantity.utilisation.key, widest([.utilisation])),
        JSONMember(.probability, widest([.deficit, .deficitBeyondBand])),
        JSONMember(key: Quantity.result.key, widest([.result])),
      ]),
    ]
  }

  private func widest(_ quantities: [Quantity]) -> JSONValue {
    // One future tells nothing of how precise its figures are.
    if result.replications < 2 { return .null }
    var widest: Double?
    for variant in result.variants {
      for tilbud in variant.variant.tilbud.indices {
        for year in 0..<variant.layout.years {
          for quantity in quantities {
            guard let half = variant.estimate(quantity, tilbud: tilbud, year: year)?.precision.halfWidth,
              half.isFinite
            else { continue }
            widest = max(widest ?? 0, half)
          }
        }
      }
    }
    return .number(orNull: widest)
  }
}
