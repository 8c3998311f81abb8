internal import Forecasting
/// Places and belægning year by year, and which count is told.
struct CapacitySection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] { context.tilbud.flatMap { context.heading($0) + tilbud($0) } }

  private func tilbud(_ id: String) -> [Block] {
    let groups = sameOccupancy(id)
    let isHourly = groups[0].tilbud.isHourly
    let parts = groups.enumerated().flatMap { number, group -> [Block] in
      let chart = OccupancyFan(context).chart(
        group.tilbud, names: context.isComparison ? group.names : [], number: number)
      let names = context.isComparison ? phrases.variantsNamed(group.names) : nil
      return (chart.map { [.chart($0)] } ?? [])
        + Block.tables(isHourly ? hours(group.tilbud, names) : years(group.tilbud, names))
    }
    return about(groups[0].tilbud) + [.paragraph(isHourly ? phrases.utilisationMeaning : counts(groups[0].tilbud))]
      + rules(id) + parts
      + Block.tables(ydelser(groups[0].tilbud))
  }

  /// What the scenario says the tilbud and its ydelser are.
  private func about(_ tilbud: ResultTilbud) -> [Block] {
    let ydelser = (tilbud.node[.ydelser]?.elements ?? []).compactMap { ydelse in
      ydelse[.about]?.string.map { RichText("\(ydelse[.name]?.string ?? ""): \($0)") }
    }
    return (tilbud.about.map { [.paragraph(RichText($0))] } ?? []) + (ydelser.isEmpty ? [] : [.list(ydelser)])
  }

  /// The rules of every variant that has some, and how places are counted then.
  private func rules(_ id: String) -> [Block] {
    let told = context.rows(id).map { (name: $0.variant.name, sentences: RuleSentences(context, $0.tilbud).sentences) }
    guard told.contains(where: { !$0.sentences.isEmpty }) else { return [] }
    let lines = told.flatMap { row in
      row.sentences.map { sentence -> RichText in
        context.isComparison ? "\(phrases.variantsNamed([row.name])): \(sentence)" : sentence
      }
    }
    return [.list(lines), .note(phrases.rulesNote)]
  }

  /// Which belægning is told: the others only where they differ.
  private func counts(_ tilbud: ResultTilbud) -> RichText {
    phrases.countsMeaning(isOneCount: isOneCount(tilbud))
  }

  private func isOneCount(_ tilbud: ResultTilbud) -> Bool {
    tilbud.years.allSatisfy { year in
      let shares = [Quantity.enrolledShare, .physicalShare, .billedShare].map { year[$0]?.mean.value }
      return Set(shares).count == 1
    }
  }

  /// Variants whose places and months are the same, in order.
  private func sameOccupancy(_ id: String) -> [(names: [String], tilbud: ResultTilbud)] {
    var groups: [(names: [String], tilbud: ResultTilbud)] = []
    for (variant, tilbud) in context.rows(id) {
      let same = groups.firstIndex { group in
        group.tilbud.node[.months]?.value == tilbud.node[.months]?.value
          && group.tilbud.places.map(\.value.value) == tilbud.places.map(\.value.value)
          && group.tilbud.years.map { $0[tilbud.share] == nil } == tilbud.years.map { $0[tilbud.share] == nil }
          && group.tilbud.years.map { $0[tilbud.share]?.mean.value }
            == tilbud.years.map { $0[tilbud.share]?.mean.value }
      }
      if let same { groups[same].names.append(variant.name) } else { groups.append(([variant.name], tilbud)) }
    }
    return groups
  }

  // MARK: Tables

  private func years(_ tilbud: ResultTilbud, _ names: String?) -> Table? {
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.capacityCaption(tilbud.name, names))
    table.add(phrases.places, rows.years.map { context.places(tilbud, in: $0.year) })
    if tilbud.hasRules {
      rows.add(.places, phrases.placesInForce, to: &table)
      rows.add(.ommærket, phrases.ommærket, ifAny: true, to: &table)
    }
    rows.add(.enrolledShare, phrases.enrolled, spread: true, to: &table)
    if !isOneCount(tilbud) {
      rows.add(.physicalShare, phrases.physical, to: &table)
      rows.add(.billedShare, phrases.billed, to: &table)
    }
    rows.add(.residents, phrases.residents, to: &table)
    rows.add(.available, phrases.available, to: &table)
    return table.table
  }

  private func hours(_ tilbud: ResultTilbud, _ names: String?) -> Table? {
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.capacityCaption(tilbud.name, names))
    rows.add(.hoursReferred, phrases.hoursReferred, to: &table)
    rows.add(.hoursDelivered, phrases.hoursDelivered, to: &table)
    rows.add(.utilisation, phrases.utilisation, spread: true, to: &table)
    rows.add(.backlog, phrases.backlog, to: &table)
    return table.table
  }

  /// The ydelser of the last year; nil where there is only one.
  private func ydelser(_ tilbud: ResultTilbud) -> Table? {
    let ydelser = tilbud.node[.ydelser]?.elements ?? []
    guard ydelser.count > 1, let year = tilbud.years.last?.year else { return nil }
    let last = ydelser.map { ResultYear(node: $0[.years]?[tilbud.years.count - 1] ?? $0, year: year) }
    var table = TableBuilder(
      phrases.ydelserCaption(tilbud.name, year, context.isComparison ? context.focus(tilbud.id).variant.name : nil),
      rows: phrases.ydelse, ydelser.map { RichText($0[.name]?.string ?? "") })
    let paragraphs = ydelser.map { RichText($0[.paragraph]?.string ?? "") }
    if paragraphs.contains(where: { !$0.isEmpty }) { table.addText(phrases.paragraph, paragraphs) }
    for (key, title): (Quantity, String) in [
      (.residents, phrases.residents), (.enrolledShare, phrases.ofBudgetedPlaces),
      (.hoursDelivered, phrases.hoursDelivered), (.takst, phrases.takst(isHourly: tilbud.isHourly)),
    ] {
      let estimates = last.map { $0[key] }
      table.add(title, estimates.map(context.style(estimates, as: key == .takst ? .kroner : nil).mean))
    }
    return table.table
  }
}

/// The years of a tilbud as the rows of a table, the whole period behind them.
struct YearList {
  let context: Context
  let years: [ResultYear]

  init(_ context: Context, _ tilbud: ResultTilbud, withPeriod: Bool = true) {
    self.context = context
    years = tilbud.years + (withPeriod && tilbud.years.count > 1 ? [tilbud.period] : [])
  }

  /// A table with the years as its rows.
  func table(_ caption: String) -> TableBuilder {
    let names = years.map { RichText($0.year.map(String.init) ?? context.phrases.wholePeriod) }
    let totals = Set(years.indices.filter { years[$0].year == nil })
    return TableBuilder(caption, rows: context.phrases.year, names, totals: totals)
  }

  /// Adds a quantity; its unit stands in the title where figures do not carry it. The period has digits of its own.
  func add(
    _ quantity: Quantity, _ title: String, spread: Bool = false, as unit: Figure.Unit? = nil, ifAny: Bool = false,
    to table: inout TableBuilder
  ) {
    let estimates = years.map { $0[quantity] }
    if ifAny, !estimates.contains(where: { $0.map { $0.mean.value > 0 } ?? false }) { return }
    let form = context.style(estimates, as: unit).unit
    let yearly = context.style(zip(years, estimates).filter { $0.0.year != nil }.map(\.1), as: form)
    let styles = zip(years, estimates).map { $0.year == nil ? context.style([$1], as: form) : yearly }
    table.add(title, zip(styles, estimates).map { $0.mean($1) })
    guard spread, estimates.contains(where: { $0.map { !$0.isCertain } ?? false }) else { return }
    table.addSpread(context.phrases.inEightOfTen, zip(styles, estimates).map { $0.spread($1) })
  }
}
