/// Variants beside each other, and their paired differences from the first.
struct VariantsSection {
  private let context: ReportContext
  private var phrases: any ReportPhrases { context.phrases }

  init(_ context: ReportContext) { self.context = context }

  var blocks: [ReportBlock] {
    guard context.isComparison else { return [] }
    return context.tilbud.flatMap { context.heading($0) + tilbud($0) } + [.note(phrases.pairingNote)]
  }

  private func tilbud(_ id: String) -> [ReportBlock] {
    ReportBlock.tables(overview(id)) + ReportBlock.tables(differences(id))
      + ReportBlock.tables(byYear(id, "result", phrases.resultByYear))
      + ReportBlock.tables(byYear(id, "deficitBeyondBand", phrases.riskByYear))
  }

  // MARK: Side by side

  private func overview(_ id: String) -> ReportTable? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.years.count
    var table = ReportTableBuilder(
      phrases.variantsCaption(tilbud.name, context.periodText(tilbud)), rows: phrases.variant,
      rows.map { RichText($0.variant.name) })
    table.add(phrases.places, rows.map { context.places($0.tilbud, in: nil) })
    let assumed = rows.map { context.assumed($0.tilbud, in: nil) }
    table.add(tilbud.isHourly ? phrases.billableShare : phrases.assumed, assumed)
    func add(_ key: String, _ title: String, spread: Bool = false, perYear: Bool = false) {
      let estimates = rows.map { $0.tilbud.period[key] }
      let style = context.style(estimates, perYearOf: perYear ? years : 1)
      table.add(title, estimates.map(style.mean))
      if spread { table.addSpread(phrases.inEightOfTen, estimates.map(style.spread)) }
    }
    add(tilbud.shareKey, tilbud.isHourly ? phrases.utilisation : phrases.enrolled, spread: true)
    let year = context.takstYear(id)
    let takster = rows.map { $0.tilbud.years[year]["takst"] }
    table.add(
      phrases.takstOf(tilbud.years[year].year ?? 0, isHourly: tilbud.isHourly),
      takster.map(context.style(takster, as: .kroner).mean))
    add("result", phrases.resultPerYear, spread: true, perYear: true)
    add("deficit", phrases.deficitOfPeriod)
    add("deficitBeyondBand", phrases.beyondBandSomeYear)
    if !tilbud.isHourly {
      let pairs = rows.map { [$0.tilbud.period["turnedAway"], $0.tilbud.period["left"]] }
      table.add(phrases.refusedPerYear, pairs.map(context.style(pairs.flatMap(\.self), perYearOf: years).sum))
    }
    return table.table
  }

  /// A quantity by year, a column for every variant.
  private func byYear(_ id: String, _ key: String, _ caption: (String) -> String) -> ReportTable? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    guard tilbud.years.count > 1 else { return nil }
    let style = context.style(rows.flatMap { $0.tilbud.years.map { $0[key] } })
    var table = ReportTableBuilder(
      caption(tilbud.name), rows: phrases.year, tilbud.years.map { RichText($0.year.map(String.init) ?? "") },
      unit: .caption)
    for row in rows { table.add(row.variant.name, row.tilbud.years.map { style.mean($0[key]) }) }
    return table.table
  }

  // MARK: Differences

  private func differences(_ id: String) -> ReportTable? {
    let others = (context.documents.main["differences"]?.elements ?? []).compactMap { node -> (String, ResultNode)? in
      guard let name = node["variant"]?.string,
        let tilbud = (node["tilbud"]?.elements ?? []).first(where: { $0["id"]?.string == id })
      else { return nil }
      return (name, tilbud)
    }
    guard !others.isEmpty else { return nil }
    let tilbud = context.focus(id).tilbud
    let count = tilbud.years.count
    var table = ReportTableBuilder(
      phrases.differencesCaption(tilbud.name, from: context.variants[0].name, context.periodText(tilbud)),
      rows: phrases.variant, others.map { RichText($0.0) })
    func add(
      _ key: String, _ title: String, as unit: Figure.Unit? = nil, perYear: Bool = false, year: Int? = nil
    ) {
      let estimates = others.map { other in
        ResultEstimate((year.map { other.1["years"]?[$0] } ?? other.1["period"])?[key])
      }
      let style = context.style(estimates, as: unit, perYearOf: perYear ? count : 1)
      let named = style.columnUnit.isEmpty ? title : "\(title), \(style.columnUnit)"
      table.add(named, estimates.map(style.difference))
    }
    add(tilbud.shareKey, tilbud.isHourly ? phrases.utilisation : phrases.enrolled, as: .points)
    let year = context.takstYear(id)
    add("takst", phrases.takstOf(tilbud.years[year].year ?? 0, isHourly: tilbud.isHourly), as: .kroner, year: year)
    add("result", phrases.resultPerYear, perYear: true)
    add("deficit", phrases.deficitOfPeriod, as: .points)
    add("deficitBeyondBand", phrases.beyondBandSomeYear, as: .points)
    add("turnedAway", phrases.turnedAwayPerYear, perYear: true)
    add("left", phrases.leftPerYear, perYear: true)
    return table.table
  }
}
