internal import Forecasting

/// What the scenario says must hold, and whether it does.
struct ExpectationsSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let told = context.variants.flatMap { variant in
      variant.tilbud.flatMap { tilbud in
        tilbud.expectations.map { sentence($0, tilbud.name, context.isComparison ? variant.name : nil) }
      }
    }
    return told.isEmpty ? [] : [.list(told)]
  }

  private func sentence(_ stated: ResultNode, _ tilbud: String, _ variant: String?) -> RichText {
    let indicator = stated[.figure]?.string.flatMap { Indicator(key: $0) }
    let whom = [tilbud, stated[.ydelse]?.string, variant.map { phrases.variantsNamed([$0]) }].compactMap { $0 }
    return phrases.expectation(
      whom.joined(separator: ", "), indicator.map { phrases.name($0) } ?? "", stated[.year]?.wholeText ?? "",
      figure(stated[.value], stated), least: figure(stated[.low], stated), most: figure(stated[.high], stated),
      holds: stated[.kept]?.bool ?? false, stated[.reason]?.string ?? "")
  }

  private func figure(_ node: ResultNode?, _ stated: ResultNode) -> Figure? {
    guard let number = ResultNumber(node) else { return nil }
    switch stated[.unit]?.string {
    case "share", "probability": return context.exact(.percent, places: 1).figure(number)
    case "kroner": return context.exact(.kroner, places: 0).figure(number)
    case "days":
      return context.exact(.number, places: 1).figure(number).map { $0.saying(phrases.days($0.text)) }
    default: return context.exact(.number, places: 2).figure(number)
    }
  }
}
