package import Forecasting
internal import Takst

/// How the takster of a tilbud come about, line by line; a column for every version.
package struct ExplanationTables {
  private let explanation: Explanation
  private let columns: [ExplanationColumns.Column]
  private let numbers = NumberStyle(.english)

  /// The tables of one tilbud, for one year or for all.
  package init(_ explanation: Explanation, year: Int? = nil) {
    self.explanation = explanation
    columns = ExplanationColumns(explanation, year: year).columns
  }

  /// Whether there is a version to explain.
  package var isEmpty: Bool { columns.isEmpty }

  private var structure: TakstStructure { explanation.structure }
  private var hasDøgn: Bool { !structure.isHourly }

  // MARK: Table

  /// From the cost lines to the takst and the break-even.
  package var takst: TextTable {
    var table = TextTable([.text("kr. a year")] + columns.map { .figures($0.title) })
    for row in costRows + numeratorRows + døgnRows + hourRows + priceRows + changeRows {
      let cells = columns.map { row.cell($0) ?? "" }
      if cells.contains(where: { !$0.isEmpty }) { table.addRow([row.label] + cells) }
    }
    return table
  }

  /// A line of the table: its label and the cell of a version, nil where there is nothing to show.
  private struct Row {
    let label: String
    let cell: (ExplanationColumns.Column) -> String?

    init(_ label: String, _ cell: @escaping (ExplanationColumns.Column) -> String?) {
      (self.label, self.cell) = (label, cell)
    }
  }

  private func kroner(_ amount: Kroner) -> String { numbers.kroner(øre: amount.øre) }

  private func whole(_ amount: Kroner) -> String {
    numbers.kroner(øre: amount.øre, places: amount.øre.isMultiple(of: 100) ? 0 : 2)
  }

  /// A row left out where all its amounts are nothing.
  private func optional(_ label: String, _ amount: @escaping (ExplanationColumns.Column) -> Kroner) -> [Row] {
    guard columns.contains(where: { amount($0) != .zero }) else { return [] }
    return [Row(label) { kroner(amount($0)) }]
  }

  private var costRows: [Row] {
    let indexed = columns.contains { $0.year.plFactor != 1 }
    let factor = Row("p/l from \(explanation.levelYear)") { numbers.decimal($0.year.plFactor, places: 4) }
    let lines = explanation.costBase.lines.enumerated().map { index, line in
      Row("\(line.name)" + (line.followsPriceIndex || !indexed ? "" : " (without p/l)")) { column in
        line.isOutsideTakst ? "outside the takst" : kroner(column.costs.lines[index])
      }
    }
    return (indexed ? [factor] : []) + lines + [Row("= cost base (beregningsgrundlag)") { kroner($0.calculation.cost) }]
  }

  private var numeratorRows: [Row] {
    let parts =
      optional("+ efterregulering of earlier results") { $0.calculation.efterregulering }
      + optional("(held back by the cap until next year)") { $0.year.heldBack }
      + optional("− paid by population (objektiv finansiering)") { $0.calculation.objective }
    let shared =
      optional("− carried by the hourly ydelser") { $0.calculation.hourlyPart }
      + optional("− expected from supplements") { $0.calculation.supplements }
    guard hasDøgn else { return parts }
    return parts + shared + [Row("= to be covered by the takst") { kroner($0.calculation.numerator) }]
  }

  // MARK: Døgn

  private var døgnRows: [Row] {
    guard hasDøgn else { return [] }
    return [
      Row("÷ places") { numbers.integer($0.calculation.places) },
      Row("× days") { numbers.integer($0.calculation.days) },
      Row("× forudsat belægning" + decisionNote) { share($0.calculation.assumedShare) },
      Row("= døgn expected to be billed") { numbers.decimal($0.calculation.billedDays, places: 1) },
      Row("= takst before rounding") { column in
        column.calculation.unrounded.map { numbers.kroner($0, places: 2) } ?? "no takst"
      },
      Row("Takst per døgn" + (isSingle ? "" : ", the mean")) { $0.calculation.outcome.takst.map(whole) ?? "no takst" },
      Row("Break-even, places occupied") { column in
        column.calculation.breakEvenPlaces.map {
          "\(places($0)) of \(numbers.integer(column.calculation.places))"
        }
      },
      Row("Break-even, belægning") { $0.calculation.breakEvenBelægning.map { numbers.percent($0) } },
    ]
  }

  /// A number of places with two decimals, or one where that says the same.
  private func places(_ count: Double) -> String {
    let text = numbers.decimal(count, places: 2)
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  private var decisionNote: String {
    columns.contains { $0.year.decisions.contains { $0.source != .fixed } } ? " (by the rule)" : ""
  }

  private func share(_ share: Share) -> String {
    numbers.percent(share.value, places: share.billionths.isMultiple(of: 1_000_000) ? 1 : 2)
  }

  // MARK: Hours

  private var hourRows: [Row] {
    guard let hourly = structure.hourly else { return [] }
    return (hasDøgn ? [] : [Row("= to be covered by the hourly price") { kroner($0.calculation.hourlyPart) }]) + [
      Row("÷ årsværk") { _ in numbers.decimal(hourly.årsværk, places: 1) },
      Row("× net hours per årsværk") { _ in numbers.decimal(hourly.netHours, places: 1) },
      Row("× faktureringsgrad") { _ in share(hourly.billableShare) },
      Row("= hours expected to be billed") { _ in numbers.decimal(hourly.budgetedHours, places: 1) },
      Row("= price per hour before rounding") {
        numbers.kroner($0.calculation.hourlyPart.kroner / hourly.budgetedHours, places: 2)
      },
    ]
  }

  // MARK: Prices

  /// Whether there is only the one takst of the calculation, whatever the line.
  private var isSingle: Bool {
    structure.method == .weighted && structure.hourly == nil
      && columns.allSatisfy { column in Set(structure.lines.indices.map { price($0, column) }).count == 1 }
  }

  private func price(_ line: Int, _ column: ExplanationColumns.Column) -> LinePrice {
    column.year.takster.price(version: column.version, line: line)
  }

  private var priceRows: [Row] {
    let lines = isSingle ? [0] : Array(structure.lines.indices)
    return lines.flatMap { number -> [Row] in
      let line = structure.lines[number]
      let name = lines.count > 1 ? ", \(line.name)" : ""
      let unit = line.level == nil ? "Price per hour" : isTwoPart ? "Basistakst" : "Takst"
      let hasService = isTwoPart && line.level != nil
      func basis(_ source: LinePrice.Source) -> (ExplanationColumns.Column) -> String? {
        { column in
          let price = price(number, column)
          return price.source == source ? whole(price.basis) : nil
        }
      }
      return (isSingle ? [] : [Row("\(unit)\(name)", basis(.computed))]) + [
        Row("\(unit)\(name), published and in force", basis(.published)),
        Row("\(unit)\(name), recovering the gap of the whole year", basis(.recovering)),
        Row("Ydelsestakst per hour\(name)") { hasService ? whole(price(number, $0).hourRate) : nil },
        Row("Ydelsestakst per døgn\(name)") { hasService ? whole(price(number, $0).service) : nil },
        Row("Tillægstakst\(name)") { column in
          let supplement = price(number, column).supplement
          return supplement == .zero ? nil : whole(supplement)
        },
      ]
    }
  }

  private var isTwoPart: Bool {
    if case .twoPart = structure.method { true } else { false }
  }

  private var changeRows: [Row] {
    func effects(_ column: ExplanationColumns.Column) -> [MidYearEffect] {
      structure.lines.indices.compactMap {
        column.year.takster.effect(ofVersion: column.version, line: $0, structure: structure)
      }
    }
    func sum(_ column: ExplanationColumns.Column, _ amount: (MidYearEffect) -> Kroner) -> String? {
      let effects = effects(column)
      return effects.isEmpty ? nil : kroner(effects.reduce(.zero) { $0 + amount($1) })
    }
    return [
      Row("Change within the year, this year's effect on income") { sum($0, \.thisYear) },
      Row("Change within the year, helårseffekt") { sum($0, \.fullYear) },
    ]
  }
}

// MARK: Other percentages

extension ExplanationTables {
  /// The percentages that are compared.
  package static let percentages = [85, 90, 95, 100]

  /// What the percentages are of.
  package var percentageTitle: String { hasDøgn ? "Forudsat belægning" : "Faktureringsgrad" }

  /// The mean takst, or the hourly price, of the same cost base at other percentages.
  package var otherPercentages: TextTable {
    var table = TextTable([.text(percentageTitle)] + columns.map { .figures($0.title) })
    for percentage in Self.percentages {
      guard let share = try? Share(percent: Double(percentage)) else { continue }
      table.addRow(["\(percentage)%"] + columns.map { price($0.calculation, at: share).map(whole) ?? "no takst" })
    }
    return table
  }

  private func price(_ calculation: TakstCalculation, at share: Share) -> Kroner? {
    if hasDøgn { return takst(calculation, at: share) }
    guard let hourly = structure.hourly else { return nil }
    let price = calculation.hourlyPart.kroner / (hourly.availableHours * share.value)
    return Kroner(Int(price.rounded(.toNearestOrAwayFromZero)))
  }

  /// The takst of a calculation with only its divisor, and the supplements that follow it, changed.
  private func takst(_ calculation: TakstCalculation, at share: Share) -> Kroner? {
    guard calculation.assumedShare > .zero else { return nil }
    let changed = try? TakstCalculation(
      cost: calculation.cost, efterregulering: calculation.efterregulering, objective: calculation.objective,
      hourlyPart: calculation.hourlyPart,
      supplements: calculation.supplements * (share.value / calculation.assumedShare.value), places: calculation.places,
      days: calculation.days, assumedShare: share)
    return changed?.outcome.takst
  }
}
