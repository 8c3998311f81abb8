package import Forecasting
internal import Occupancy

/// Variants beside each other, one row each, for one tilbud.
package struct ComparisonTables {
  private let result: ForecastResult
  private let id: String
  /// The variants that have the tilbud, and its place in each.
  private let rows: [(variant: VariantResult, tilbud: Int)]

  /// The tilbud with the key `id` in every variant that has it.
  package init(_ result: ForecastResult, tilbud id: String) {
    (self.result, self.id) = (result, id)
    rows = result.variants.compactMap { variant in
      variant.variant.tilbud.firstIndex { $0.plan.id == id }.map { (variant, $0) }
    }
  }

  /// The keys of all tilbud, in the order in which variants first have them.
  package static func tilbud(of result: ForecastResult) -> [String] {
    var ids: [String] = []
    for tilbud in result.variants.flatMap(\.variant.tilbud) where !ids.contains(tilbud.plan.id) {
      ids.append(tilbud.plan.id)
    }
    return ids
  }

  /// The tilbud as the first variant that has it describes it.
  package var description: TilbudCase { rows[0].variant.variant.tilbud[rows[0].tilbud] }

  /// Whether a rule changes the tilbud's places in some variant.
  var hasRules: Bool { rows.contains { !$0.variant.variant.tilbud[$0.tilbud].plan.rules.isEmpty } }

  /// The rules of each variant, variants with the same rules together; empty without rules.
  package var rules: [String] {
    if !hasRules { return [] }
    var groups: [(sentences: [String], names: [String])] = []
    for (fact, name) in zip(facts, names) {
      let sentences = fact.tilbud.ruleSentences(in: fact.period)
      if let same = groups.firstIndex(where: { $0.sentences == sentences }) {
        groups[same].names.append(name)
      } else {
        groups.append((sentences, [name]))
      }
    }
    let told = groups.map { group in
      group.names.map { "‘\($0)’" }.joined(separator: ", ") + ": "
        + (group.sentences.isEmpty ? "no rule changes the places." : group.sentences.joined(separator: " "))
    }
    return told + [TilbudFacts.placesNote]
  }

  /// Whether there is more than one year, so that the whole period says something of its own.
  package var hasPeriod: Bool { years.count > 1 }

  private var years: [Int] { result.variants[0].years }
  private var names: [String] { rows.map(\.variant.variant.name) }
  private var isHourly: Bool { description.isHourly }

  // MARK: Tables

  /// Places, belægning and people of the whole period, people per year; or of the last year.
  package func people(wholePeriod: Bool) -> TextTable? {
    let year = wholePeriod ? years.count : years.count - 1
    var table = TableBuilder("Variant", names)
    if hasRules {
      add(.places, "Places in force", year, to: &table)
      add(.ommærket, "Ommærket", year, to: &table)
    } else {
      table.add("Places", facts.map { $0.places(in: covered(year)) })
    }
    addShare(year, to: &table)
    if !isHourly {
      add(.residents, "Residents", year, to: &table)
      add(.waiting, "Waiting", year, to: &table)
      addRefused(year, to: &table)
    }
    return table.hasFigures ? table.table() : nil
  }

  /// Takst and accounts of the whole period, money per year; or of the last year. Nil without økonomi.
  package func accounts(wholePeriod: Bool) -> TextTable? {
    let year = wholePeriod ? years.count : years.count - 1
    guard rows.contains(where: { $0.variant.variant.tilbud[$0.tilbud].economy != nil }) else { return nil }
    var table = TableBuilder("Variant", names)
    table.add(facts[0].assumedTitle, facts.map { $0.assumed(in: covered(year)) })
    addTakst(wholePeriod ? firstTakstYear : year, to: &table)
    addPaid(year, to: &table)
    addResult(year, to: &table)
    add(.deficit, wholePeriod ? "Deficit over the period" : "Deficit", year, to: &table)
    let beyond = wholePeriod ? "Deficit beyond the band in some year" : "Deficit beyond the band"
    add(.deficitBeyondBand, beyond, year, to: &table)
    return table.table()
  }

  private var facts: [TilbudFacts] {
    rows.map { TilbudFacts(tilbud: $0.variant.variant.tilbud[$0.tilbud], period: $0.variant.variant.scene.period) }
  }

  /// The civil years of a year number, all of them for the whole period.
  private func covered(_ year: Int) -> ClosedRange<Int> {
    year == years.count ? years[0]...years[years.count - 1] : years[year]...years[year]
  }

  /// The first year in which the variants' takster differ; the last year when they never do.
  private var firstTakstYear: Int {
    let differing = years.indices.first { year in
      Set(rows.map { $0.variant.estimate(.takst, tilbud: $0.tilbud, year: year)?.mean ?? 0 }).count > 1
    }
    return differing ?? years.count - 1
  }

  private func estimates(_ quantity: Quantity, _ year: Int) -> [Estimate?] {
    rows.map { $0.variant.estimate(quantity, tilbud: $0.tilbud, year: year) }
  }

  private func add(_ quantity: Quantity, _ title: String, _ year: Int, to table: inout TableBuilder) {
    let figures = estimates(quantity, year)
    table.add(title, figures.map(EstimateStyle(figures).mean))
  }

  private func addTakst(_ year: Int, to table: inout TableBuilder) {
    let figures = estimates(.takst, year)
    table.add("\(facts[0].takstTitle) \(years[year])", figures.map(EstimateStyle(figures, as: .kroner).mean))
  }

  private func addShare(_ year: Int, to table: inout TableBuilder) {
    let figures = estimates(isHourly ? .utilisation : .enrolledShare, year)
    let style = EstimateStyle(figures)
    table.add(isHourly ? "Utilisation" : "Belægning (indskrevet)", figures.map(style.mean))
    table.add("in 8 of 10", figures.map(style.spread))
  }

  /// What kommuner pay in a year, where some of it is paid by population.
  private func addPaid(_ year: Int, to table: inout TableBuilder) {
    guard estimates(.byPopulation, year).contains(where: { $0 != nil }) else { return }
    let isPeriod = year == years.count
    for (quantity, title) in [(Quantity.income, "Kommuner pay"), (.byPopulation, "of it by population")] {
      let figures = estimates(quantity, year)
      let style = EstimateStyle(figures, perYearOf: isPeriod ? years.count : 1)
      table.add("\(title)\(isPeriod ? " a year" : ""), \(style.unit)", figures.map(style.mean))
    }
  }

  /// The result of a year; of the whole period, the mean of its years.
  private func addResult(_ year: Int, to table: inout TableBuilder) {
    let isPeriod = year == years.count
    let figures = estimates(.result, year)
    let style = EstimateStyle(figures, perYearOf: isPeriod ? years.count : 1)
    table.add("Result\(isPeriod ? " a year" : ""), \(style.unit)", figures.map(style.mean))
    table.add("in 8 of 10", figures.map(style.spread))
  }

  /// Those turned away and those who left the list, per year.
  private func addRefused(_ year: Int, to table: inout TableBuilder) {
    if isHourly { return }
    let count = year == years.count ? years.count : 1
    let parts = [Quantity.turnedAway, .left].map { estimates($0, year) }
    let style = EstimateStyle(parts.flatMap(\.self), perYearOf: count)
    table.add("Not admitted a year", rows.indices.map { row in style.sum(parts.compactMap { $0[row] }) })
  }

  // MARK: Differences

  /// Every variant's difference from the first over the whole period, or in the last year.
  package func differences(wholePeriod: Bool) -> TextTable {
    let year = wholePeriod && hasPeriod ? years.count : years.count - 1
    let others = rows.filter { $0.variant.variant.name != result.variants[0].variant.name }
    var table = TableBuilder("Variant", others.map(\.variant.variant.name))
    func add(
      _ title: String, _ quantity: Quantity, as form: EstimateStyle.Form? = nil, perYear: Bool = false,
      in taken: Int? = nil
    ) {
      let figures = others.map { $0.variant.difference(quantity, tilbud: $0.tilbud, year: taken ?? year) }
      guard figures.contains(where: { $0 != nil }) else { return }
      let style = EstimateStyle(figures, as: form, perYearOf: perYear && year == years.count ? years.count : 1)
      table.add(style.unit.isEmpty ? title : "\(title), \(style.unit)", figures.map(style.difference))
    }
    if hasRules { add("Places in force", .places) }
    add(isHourly ? "Utilisation" : "Belægning (indskrevet)", isHourly ? .utilisation : .enrolledShare, as: .points)
    let takstYear = year == years.count ? firstTakstYear : year
    add("\(facts[0].takstTitle) \(years[takstYear])", .takst, as: .kroner, in: takstYear)
    if others.contains(where: { $0.variant.difference(.byPopulation, tilbud: $0.tilbud, year: year) != nil }) {
      add(year == years.count ? "Kommuner pay a year" : "Kommuner pay", .income, perYear: true)
      add("of it by population", .byPopulation, perYear: true)
    }
    add(year == years.count ? "Result a year" : "Result", .result, perYear: true)
    add("Deficit", .deficit, as: .points)
    add("Beyond the band", .deficitBeyondBand, as: .points)
    if !isHourly {
      add("Turned away a year", .turnedAway, perYear: true)
      add("Left the list a year", .left, perYear: true)
    }
    return table.table()
  }
}
