/// The answer of `check`: whether a scenario is in order, what its figures rest on, and how much there is of it.
struct CheckAnswer {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] { [inOrder, covers].compactMap { $0.map { .lead($0) } } }

  private var inOrder: RichText? {
    let file = context.documents.main
    let rests = file[.provenance]
    guard let sources = count(rests?[.sources]), let assumptions = count(rests?[.assumptions]),
      let bare = count(rests?[.unreferenced]), let conflicts = count(rests?[.conflicts]),
      let warnings = count(file[.warnings])
    else { return nil }
    return phrases.inOrder(
      file[.file]?.string ?? "", sources: sources, assumptions: assumptions, bare: bare, conflicts: conflicts,
      warnings: warnings)
  }

  private var covers: RichText? {
    let file = context.documents.main
    guard let tilbud = count(file[.tilbud]), let ydelser = count(file[.ydelser]), let kommuner = count(file[.kommuner]),
      let variants = count(file[.variants])
    else { return nil }
    return phrases.covers(
      context.scenarioPeriod, tilbud: tilbud, ydelser: ydelser, kommuner: kommuner, variants: variants,
      uncertain: count(context.scenario?[.uncertain]))
  }

  private func count(_ list: ResultNode?) -> Figure? { list.map { context.count($0, zero: phrases.zero) } }
}

/// What of a scenario somebody should look at.
struct WarningsSection {
  private let context: Context

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    (context.documents.main[.warnings]?.elements ?? []).flatMap { warning -> [Block] in
      // The words stand in the JSON in both languages, as the scenario's reader has them.
      let words = context.phrases.say(warning[.danish] ?? warning, warning)
      let message = words[.message]?.string ?? warning[.message]?.string ?? ""
      let text = context.phrases.warning(
        line: warning[.line]?.integer ?? 0, path: warning[.path]?.string, message, remedy: words[.remedy]?.string)
      let excerpt = (warning[.excerpt]?.elements ?? []).compactMap { $0.string }
      return [.paragraph(RichText(text))] + (excerpt.isEmpty ? [] : [.excerpt(excerpt)])
    }
  }
}
