/// What is said wherever a takst is told whose budget does not fit it: a line budgeted at a belægning of its own, and a
/// takst that breaks even above its places.
struct BudgetFitSentences {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  /// Each line once and one takst version, tilbud by tilbud, of all the variants told.
  var sentences: [RichText] {
    let fits = fits
    var ids: [String] = []
    for fit in fits {
      if let id = fit[.id]?.string, !ids.contains(id) { ids.append(id) }
    }
    return ids.flatMap { id -> [RichText] in
      let own = fits.filter { $0[.id]?.string == id }
      let name = own[0][.name]?.string ?? ""
      return lines(own, name) + [shortfall(own, name)].compactMap { $0 }
    }
  }

  /// Those of the variants that the result is about.
  private var fits: [ResultNode] {
    let main = context.documents.main
    var names = (main[.variants]?.elements ?? []).compactMap { $0.string ?? $0[.name]?.string }
    if let name = main[.variant]?.string { names.append(name) }
    return (context.scenario?[.budgetFit]?.elements ?? []).filter { fit in
      names.isEmpty || names.contains(fit[.variant]?.string ?? "")
    }
  }

  private func lines(_ fits: [ResultNode], _ tilbud: String) -> [RichText] {
    let all = fits.flatMap { $0[.costLines]?.elements ?? [] }
    func isSame(_ a: ResultNode, _ b: ResultNode) -> Bool {
      a[.name]?.string == b[.name]?.string && a[.budgetedShare]?.number == b[.budgetedShare]?.number
    }
    return all.indices.compactMap { index in
      guard all.firstIndex(where: { isSame($0, all[index]) }) == index,
        let budgeted = percent(all[index][.budgetedShare])
      else { return nil }
      var assumed: [ResultNode] = []
      for node in all.filter({ isSame($0, all[index]) }).flatMap({ $0[.assumedShares]?.elements ?? [] })
      where !assumed.contains(where: { $0.number == node.number }) { assumed.append(node) }
      return phrases.budgetedApart(
        tilbud, line: all[index][.name]?.string ?? "", budgeted, assumed: assumed.compactMap(percent))
    }
  }

  /// How many times the places a takst needs; a takst that is never enough needs most.
  private func need(_ shortfall: ResultNode) -> Double {
    (shortfall[.breakEvenPlaces]?.number ?? .infinity) / (shortfall[.places]?.number ?? 1)
  }

  private func shortfall(_ fits: [ResultNode], _ tilbud: String) -> RichText? {
    let all = fits.compactMap { $0[.shortfall] }.filter { $0[.places]?.number != nil }
    guard let shortfall = all.max(by: { need($0) < need($1) }), let from = shortfall[.from]?.string,
      let places = context.exact(.number, places: 0).figure(ResultNumber(shortfall[.places]))
    else { return nil }
    return phrases.breaksEvenAbove(
      tilbud, from: context.date(from), places: places,
      at: context.exact(.number, places: 2).figure(ResultNumber(shortfall[.breakEvenPlaces])))
  }

  private func percent(_ node: ResultNode?) -> Figure? {
    guard let number = ResultNumber(node) else { return nil }
    return context.exact(.percent, [number], most: 1).figure(number)
  }
}
