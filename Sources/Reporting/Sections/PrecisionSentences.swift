internal import Forecasting

/// Whether a simulation ended as was asked, and how precise its figures are.
struct PrecisionSentences {
  private let context: Context
  private let main: ResultNode
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { (self.context, main) = (context, context.documents.main) }

  var sentences: [RichText] { [ending, halfWidths].compactMap { $0 } }

  private var ending: RichText? {
    guard let done = context.whole(main[.replications]) else { return nil }
    let asked = ResultNumber(main[.precision]?[.asked]).flatMap { asked in
      context.exact(.percent, places: asked.value >= 0.01 ? 0 : asked.value >= 0.001 ? 1 : 3).figure(asked)
    }
    switch main[.ending]?.string {
    case "precise": return phrases.precise(done, asked)
    case "notPrecise": return phrases.notPrecise(done, asked)
    case "stopped": return phrases.stopped(done, of: context.whole(main[.precision]?[.planned]))
    default: return nil
    }
  }

  private var halfWidths: RichText? {
    if main[.replications]?.integer == 1 { return phrases.oneFutureNote }
    guard let widths = main[.precision]?[.halfWidths] else { return nil }
    let kinds: [(ResultNode?, String)] = [
      (widths.figure(of: Quantity.enrolledShare), phrases.name(.enrolledShare)),
      (widths.figure(of: Quantity.utilisation), phrases.name(.utilisation)), (widths[.probability], phrases.aRisk),
      (widths.figure(of: Quantity.result), phrases.aResult),
    ]
    let parts = kinds.compactMap { node, name -> RichText? in
      guard let width = ResultNumber(node) else { return nil }
      let unit: Figure.Unit =
        node == widths.figure(of: Quantity.result)
        ? (width.value < FigureStyle.smallAmount / 10 ? .kroner : .millions) : .points
      return "\(name) ± \(FigureStyle.halfWidth(context.language, width, unit))"
    }
    return parts.isEmpty ? nil : phrases.precision(parts)
  }
}
