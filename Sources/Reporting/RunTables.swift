package import Forecasting
internal import Occupancy

/// The tables of one tilbud in one variant, year by year.
package struct RunTables {
  private let rows: YearRows
  private let facts: TilbudFacts

  /// The tables of tilbud number `tilbud`.
  package init(_ result: VariantResult, tilbud: Int) {
    rows = YearRows(result, tilbud: tilbud)
    facts = TilbudFacts(tilbud: result.variant.tilbud[tilbud], period: result.variant.scene.period)
  }

  /// Places, belægning and people; nil for a tilbud without places.
  package var people: TextTable? {
    if facts.tilbud.isHourly { return nil }
    var table = TableBuilder("Year", rows.names)
    if facts.tilbud.plan.rules.isEmpty {
      table.add("Places", rows.numbers.map { facts.places(in: rows.years(of: $0)) })
    } else {
      add(.places, "Places in force", to: &table)
      add(.ommærket, "Ommærket", to: &table)
    }
    add(.enrolledShare, "Belægning (indskrevet)", spread: true, to: &table)
    add(.residents, "Residents", to: &table)
    add(.waiting, "Waiting", to: &table)
    add(.referred, "Referred", to: &table)
    add(.admitted, "Admitted", to: &table)
    add(.turnedAway, "Turned away", to: &table)
    add(.left, "Left the list", to: &table)
    add(.moved, "Moved out", to: &table, onlyIfAny: true)
    return table.hasFigures ? table.table() : nil
  }

  /// Hours and their use; nil for a tilbud without hourly ydelser.
  package var hours: TextTable? {
    if facts.tilbud.plan.hourly.isEmpty { return nil }
    var table = TableBuilder("Year", rows.names)
    if facts.tilbud.isHourly { add(.referred, "Cases referred", to: &table) }
    add(.hoursReferred, "Hours referred", to: &table)
    add(.hoursDelivered, "Hours delivered", to: &table)
    add(.utilisation, "Utilisation of the hours", spread: true, to: &table)
    add(.backlog, "Backlog at the end, hours", to: &table)
    return table.table()
  }

  /// Takst and accounts; nil for a tilbud without økonomi.
  package var accounts: TextTable? {
    guard facts.tilbud.economy != nil else { return nil }
    var table = TableBuilder("Year", rows.names)
    table.add(facts.assumedTitle, rows.numbers.map { rows.isPeriod($0) ? "" : facts.assumed(in: rows.years(of: $0)) })
    addTakst(to: &table)
    if facts.tilbud.economy?.objektivFinansiering != nil {
      add(.income, "Kommuner pay", to: &table)
      add(.byPopulation, "of it by population", to: &table)
    }
    add(.result, "Result", spread: true, to: &table)
    add(.deficit, "Deficit", to: &table)
    add(.deficitBeyondBand, "Deficit beyond the band", to: &table)
    return table.table()
  }

  /// What the columns mean, for the tilbud's own tables.
  package var footnotes: [String] {
    var notes: [String] = []
    if people != nil {
      notes.append(
        "Belægning (indskrevet) is enrolled days ÷ normerede place-days. Residents and Waiting are means over the year, "
          + "the other people are counted."
          + (isOverfull ? " Belægning exceeds 100% while more are enrolled than there are places, as after a cut." : "")
      )
    }
    notes += facts.rules
    if hours != nil { notes.append("Utilisation is hours delivered ÷ hours of capacity (årsværk × net hours).") }
    if let band = facts.band {
      notes.append(
        "\(facts.takstTitle) is the one in force at the end of the year, in kr. \(Self.resultNote) "
          + "Deficit is how likely one is; the band is ±\(band) of the year's budget.")
    }
    if facts.tilbud.economy?.objektivFinansiering != nil { notes.append(Self.populationNote) }
    notes.append(
      "In 8 of 10: eight of ten futures lie within, one below and one above."
        + (rows.result.layout.years > 1
          ? " In the whole period people\(facts.band == nil ? " are sums." : andKroner)" : ""))
    return notes
  }

  /// What kommuner pay by population.
  static let populationNote =
    "By population is what kommuner share whether they use the tilbud or not (objektiv finansiering)."

  /// What a result is.
  static let resultNote =
    "Result is income − cost − the efterregulering that the takst recovers of earlier results: below zero a deficit."

  private let andKroner = " and kroner are sums, and the band is broken in at least one year."

  /// Whether one future in ten has more residents than places in some year.
  private var isOverfull: Bool {
    rows.estimates(.enrolledShare).contains { $0?.spread.map { $0.p90 > 1.001 } ?? false }
  }

  private func addTakst(to table: inout TableBuilder) {
    let estimates = rows.numbers.map { number in
      rows.isPeriod(number) ? nil : rows.result.estimate(.takst, tilbud: rows.tilbud, year: number)
    }
    let style = EstimateStyle(estimates, as: .kroner)
    table.add(facts.takstTitle, estimates.map(style.mean))
    guard estimates.contains(where: { $0.map { $0.standardError > 0 } ?? false }) else { return }
    table.add("in 8 of 10", estimates.map(style.spread))
  }

  /// Adds the means of a quantity and, on request, its spread. The whole period has digits of its own.
  private func add(
    _ quantity: Quantity, _ title: String, spread: Bool = false, to table: inout TableBuilder, onlyIfAny: Bool = false
  ) {
    let estimates = rows.estimates(quantity)
    if onlyIfAny, !estimates.contains(where: { $0.map { $0.mean > 0 } ?? false }) { return }
    let form = EstimateStyle(estimates).form
    let years = EstimateStyle(zip(rows.numbers, estimates).filter { !rows.isPeriod($0.0) }.map(\.1), as: form)
    let styles = zip(rows.numbers, estimates).map { rows.isPeriod($0) ? EstimateStyle([$1], as: form) : years }
    table.add(years.unit.isEmpty ? title : "\(title), \(years.unit)", zip(styles, estimates).map { $0.mean($1) })
    if spread { table.add("in 8 of 10", zip(styles, estimates).map { $0.spread($1) }) }
  }
}
