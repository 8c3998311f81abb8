package import Forecasting

/// How far the figures of a result may be from the model's true ones because only so many futures were simulated.
package struct PrecisionText {
  private let result: ForecastResult
  /// How many futures were planned.
  private let planned: Int
  /// The precision asked for, as a share.
  private let asked: Double?

  /// The precision of `result`, of which `planned` futures were asked for, or a precision.
  package init(_ result: ForecastResult, planned: Int, asked: Double?) {
    (self.result, self.planned, self.asked) = (result, planned, asked)
  }

  /// Whether the run ended as was asked; a sentence of its own when not.
  package var lines: [String] { [ending, halfWidths].compactMap(\.self) }

  private var halfWidths: String? {
    guard result.replications > 1 else {
      return "Precision: one future says nothing about how precise its figures are."
    }
    let parts = [
      part("belægning", [.enrolledShare], as: .points), part("utilisation", [.utilisation], as: .points),
      part("a probability", [.deficit, .deficitBeyondBand], as: .points), part("a year's result", [.result], as: nil),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "Precision (95% certain), the least precise yearly figure of each kind: "
      + parts.joined(separator: ", ").endingSentence
  }

  private func part(_ name: String, _ quantities: [Quantity], as form: EstimateStyle.Form?) -> String? {
    var estimates: [Estimate] = []
    for variant in result.variants {
      for tilbud in variant.variant.tilbud.indices {
        for year in 0..<variant.layout.years {
          estimates += quantities.compactMap { variant.estimate($0, tilbud: tilbud, year: year) }
        }
      }
    }
    guard let widest = estimates.map(\.precision.halfWidth).filter(\.isFinite).max() else { return nil }
    return "\(name) \(EstimateStyle(estimates, as: form).precision(widest))"
  }

  private var ending: String? {
    let numbers = NumberStyle(.english)
    let done = numbers.integer(result.replications)
    switch result.ending {
    case .complete: return nil
    case .precise:
      return "\(done) futures were enough for the precision asked for\(askedText)."
    case .notPrecise:
      return "\(done) futures were not enough for the precision asked for\(askedText); raise --replications."
    case .stopped:
      return "Stopped after \(done) of \(numbers.integer(planned)) futures: the figures rest on those \(done)."
    }
  }

  private var askedText: String {
    guard let asked else { return "" }
    let numbers = NumberStyle(.english)
    return ", ± " + numbers.percent(asked, places: asked >= 0.01 ? 0 : asked >= 0.001 ? 1 : 3)
  }
}
