internal import Forecasting

/// Variants beside each other, and their paired differences from the first.
struct VariantsSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    guard context.isComparison else { return [] }
    return context.tilbud.flatMap { context.heading($0) + tilbud($0) } + [.note(phrases.pairingNote)]
  }

  /// What of the variants a table has: all, or one half where all would be too wide.
  private enum Part { case all, use, money }

  private func parts(_ id: String) -> [Part] {
    let tilbud = context.focus(id).tilbud
    return tilbud.hasEconomy && !tilbud.isHourly ? [.use, .money] : [.all]
  }

  /// What kommuner pay, where a part of it is paid by population.
  private func beforeResult(_ id: String) -> [Quantity] {
    context.rows(id).contains { $0.tilbud.decided[.byPopulation] != nil } ? [.income, .byPopulation] : []
  }

  private func caption(_ text: String, _ part: Part) -> String {
    switch part {
    case .all: text
    case .use: "\(text), \(phrases.usePart)"
    case .money: "\(text), \(phrases.moneyPart)"
    }
  }

  private func tilbud(_ id: String) -> [Block] {
    let parts = parts(id)
    return parts.flatMap { Block.tables(overview(id, $0)) }
      + parts.flatMap { Block.tables(differences(id, $0)) }
      + Block.tables(byYear(id, .result, phrases.resultByYear))
      + Block.tables(byYear(id, .deficitBeyondBand, phrases.riskByYear))
  }

  // MARK: Side by side

  private func overview(_ id: String, _ part: Part) -> Table? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.decidedYears.count
    var table = TableBuilder(
      caption(phrases.variantsCaption(tilbud.name, context.periodText(tilbud)), part), rows: phrases.variant,
      rows.map { RichText($0.variant.name) })
    func add(_ quantity: Quantity, spread: Bool = false, perYear: Bool = false) {
      let estimates = rows.map { $0.tilbud.decided[quantity] }
      let style = context.style(estimates, perYearOf: perYear ? years : 1)
      table.add(title(quantity, perYear: perYear), estimates.map(style.mean))
      if spread { table.addSpread(phrases.inEightOfTen, estimates.map(style.spread)) }
    }
    if part != .money {
      table.add(phrases.places, rows.map { context.places($0.tilbud, in: nil) })
      if tilbud.hasRules { add(.places) }
    }
    if part != .use {
      let assumed = rows.map { context.assumed($0.tilbud, in: nil) }
      table.add(tilbud.isHourly ? phrases.billableShare : phrases.assumed, assumed)
    }
    if part != .money {
      add(tilbud.share, spread: true)
    }
    if part != .use {
      let year = context.takstYear(id)
      let takster = rows.map { $0.tilbud.years[year][.takst] }
      table.add(
        phrases.takstOf(tilbud.years[year].year ?? 0, isHourly: tilbud.isHourly),
        takster.map(context.style(takster, as: .kroner).mean))
      for quantity in beforeResult(id) + [.overspend, .accountsResult] { add(quantity, perYear: true) }
      add(.result, spread: true, perYear: true)
      if closes(id) { add(.outstandingAtClosure) }
      add(.outstanding)
      add(.deficit)
      add(.deficitBeyondBand)
    }
    if part != .money, !tilbud.isHourly {
      let pairs = rows.map { [$0.tilbud.decided[.turnedAway], $0.tilbud.decided[.left]] }
      table.add(
        phrases.perYear(phrases.title(.refused)), pairs.map(context.style(pairs.flatMap { $0 }, perYearOf: years).sum))
    }
    return table.table
  }

  private func closes(_ id: String) -> Bool {
    context.rows(id).contains { $0.tilbud.period[.outstandingAtClosure] != nil }
  }

  private func title(_ quantity: Quantity, perYear: Bool) -> String {
    perYear ? phrases.titlePerYear(quantity) : phrases.titleOfPeriod(quantity)
  }

  /// A quantity by year, a column for every variant.
  private func byYear(_ id: String, _ quantity: Quantity, _ caption: (String) -> String) -> Table? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    guard tilbud.decidedYears.count > 1 else { return nil }
    let style = context.style(rows.flatMap { $0.tilbud.decidedYears.map { $0[quantity] } })
    var table = TableBuilder(
      caption(tilbud.name), rows: phrases.year, tilbud.decidedYears.map { RichText($0.year.map(String.init) ?? "") },
      unit: .caption)
    for row in rows { table.add(row.variant.name, row.tilbud.decidedYears.map { style.mean($0[quantity]) }) }
    return table.table
  }

  // MARK: Differences

  /// The other variants and what a tilbud differs by in them.
  private func others(_ id: String) -> [(String, ResultNode)] {
    (context.documents.main[.differences]?.elements ?? []).compactMap { node in
      guard let name = node[.variant]?.string,
        let tilbud = (node[.tilbud]?.elements ?? []).first(where: { $0[.id]?.string == id })
      else { return nil }
      return (name, tilbud)
    }
  }

  private func differences(_ id: String, _ part: Part) -> Table? {
    let others = others(id)
    guard !others.isEmpty else { return nil }
    let tilbud = context.focus(id).tilbud
    let count = tilbud.decidedYears.count
    var table = TableBuilder(
      caption(
        phrases.differencesCaption(tilbud.name, from: context.variants[0].name, context.periodText(tilbud)), part),
      rows: phrases.variant, others.map { RichText($0.0) })
    func add(
      _ quantity: Quantity, as unit: Figure.Unit? = nil, perYear: Bool = false, year: Int? = nil, ifAny: Bool = false
    ) {
      let estimates = others.map { other in
        ResultEstimate(
          (year.map { other.1[.years]?[$0] } ?? other.1[.fromDecision] ?? other.1[.period])?.figure(of: quantity))
      }
      if ifAny, estimates.allSatisfy({ $0.map { $0.isCertain && $0.mean.value == 0 } ?? true }) { return }
      let style = context.style(estimates, as: unit, perYearOf: perYear ? count : 1)
      let title =
        year.map { phrases.takstOf(tilbud.years[$0].year ?? 0, isHourly: tilbud.isHourly) }
        ?? title(quantity, perYear: perYear)
      let named = style.columnUnit.isEmpty ? title : "\(title), \(style.columnUnit)"
      table.add(named, estimates.map(style.difference))
    }
    if part != .money {
      if tilbud.hasRules { add(.places) }
      add(tilbud.share, as: .points)
    }
    if part != .use {
      add(.takst, as: .kroner, year: context.takstYear(id))
      for quantity in beforeResult(id) + [.accountsResult] { add(quantity, perYear: true) }
      add(.result, perYear: true)
      if closes(id) { add(.outstandingAtClosure) }
      add(.outstanding, ifAny: true)
      add(.deficit, as: .points)
      add(.deficitBeyondBand, as: .points)
    }
    if part != .money {
      add(.turnedAway, perYear: true, ifAny: true)
      add(.left, perYear: true, ifAny: true)
    }
    return table.table
  }
}
