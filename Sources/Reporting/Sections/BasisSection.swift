/// What a result rests on, in a line or two: the futures and how precise they make it, the scenario and its sources.
struct BasisSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let spread = context.areSimulated ? phrases.eightOfTenNote(isOneYear: context.isOneYear) : nil
    let notes =
      BudgetFitSentences(context).sentences + [spread].compactMap { $0 } + PrecisionSentences(context).sentences
      + [futures, uncertain, provenance].compactMap { $0 }
    return notes.map { .note($0) }
  }

  private var futures: RichText? {
    let main = context.documents.main
    guard let fingerprint = context.scenario?[.fingerprint]?.string else { return nil }
    if context.documents.command == .calibrate {
      return RichText(context.phrases.dataBasis(main[.version]?.string ?? "", fingerprint))
    }
    let number = main[.replications].flatMap { context.whole($0) }
    let variant =
      context.areSimulated && !context.isComparison
      ? context.variants[0].name
      : main[.variant]?.string ?? main[.variants]?[0]?.string
    return phrases.basis(
      variant: variant, futures: number, seed: main[.seed]?.wholeText, version: main[.version]?.string ?? "",
      fingerprint: String(fingerprint.prefix(16)))
  }

  /// That uncertain numbers were drawn, or that they were not; nothing where there are none.
  private var uncertain: RichText? {
    guard let numbers = context.scenario?[.uncertain], !numbers.elements.isEmpty,
      let file = context.scenario?[.file]?.string
    else { return nil }
    return switch context.documents.command {
    case .run, .compare, .grid, .backtest: phrases.uncertainInShort(context.count(numbers), file: file)
    case .why, .breakeven, .spiral: phrases.centralInShort(context.count(numbers))
    case .sensitivity, .erlang, .calibrate, .replay, .check, .explain: nil
    }
  }

  private var provenance: RichText? {
    guard let provenance = context.documents.main[.provenance], let file = context.scenario?[.file]?.string,
      let sources = provenance[.sources], let assumptions = provenance[.assumptions]
    else { return nil }
    let unstated = provenance[.unreferenced].map { context.count($0) }
    return phrases.provenanceInShort(
      sources: context.count(sources), assumptions: context.count(assumptions), unstated: unstated, file: file)
  }
}
