/// What a result rests on, in a line or two: the period, the futures and the seed, the scenario, its sources.
struct BasisSection {
  private let context: Context

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    [futures, provenance].compactMap { $0.map(Block.note) }
  }

  private var futures: RichText? {
    let main = context.documents.main
    guard let fingerprint = context.scenario?[.fingerprint]?.string else { return nil }
    let number = main[.replications].flatMap { context.exact(.number, places: 0).figure(ResultNumber($0)) }
    return context.phrases.basis(
      futures: number, seed: main[.seed]?.wholeText, isStopped: main[.ending]?.string == "stopped",
      version: main[.version]?.string ?? "", fingerprint: String(fingerprint.prefix(16)))
  }

  private var provenance: RichText? {
    guard let provenance = context.documents.main[.provenance], let file = context.scenario?[.file]?.string else {
      return nil
    }
    let counts = [ResultKey.sources, .assumptions].compactMap { key in provenance[key].map { context.count($0) } }
    guard counts.count == 2 else { return nil }
    return context.phrases.provenanceInShort(sources: counts[0], assumptions: counts[1], file: file)
  }
}
