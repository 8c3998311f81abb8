/// The numbers that are not known exactly; a result of `sensitivity` shows them beside its tornado.
struct UncertainSection {
  private let context: Context

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    guard let numbers = context.scenario?[.uncertain]?.elements, !numbers.isEmpty,
      context.documents[.sensitivity] == nil
    else { return [] }
    return [.explanation(context.phrases.uncertainMeaning)]
      + Block.tables(UncertainTable(context.phrases, numbers).table)
  }
}
