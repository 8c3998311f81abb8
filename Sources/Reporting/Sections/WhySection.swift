internal import Forecasting
internal import Takst

/// Why the results are what they are.
struct WhySection {
  /// Causes that make less than this part of the largest are left to the tables.
  private static let leastPart = 0.02

  private let context: Context
  private let tilbud: [ResultNode]
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    tilbud = context.documents[.why]?[.tilbud]?.elements ?? []
  }

  /// The result of the whole period, or of the year asked for, and the largest change of the takst.
  var answer: [Block] {
    tilbud.flatMap { tilbud -> [Block] in
      let sentences = [row(tilbud).map { told(tilbud, $0) }, TakstChanges(context, tilbud).answer].compactMap { $0 }
      return heading(tilbud) + sentences.map { .lead($0) }
    }
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    var isEmpty = true
    for (number, tilbud) in tilbud.enumerated() {
      guard tilbud[.years] != nil || tilbud[.takstChanges]?.elements.isEmpty == false else {
        blocks += heading(tilbud) + [.note(phrases.noEconomy(tilbud[.name]?.string ?? ""))]
        continue
      }
      isEmpty = false
      let changes = TakstChanges(context, tilbud)
      let chart = waterfall(tilbud, number)
      blocks +=
        heading(tilbud) + (chart.map { [.chart($0)] } ?? Block.tables(row(tilbud).flatMap { numbers(tilbud, $0) }))
      blocks += Block.tables(years(tilbud)) + notes(tilbud) + changes.blocks
    }
    return blocks + (isEmpty ? [] : [.note(phrases.shapleyNote)])
  }

  /// What the waterfall of a tilbud says.
  func reading(of id: String) -> RichText? {
    tilbud.first { $0[.id]?.string == id }.flatMap { waterfall($0, 0)?.reading }
  }

  private func heading(_ tilbud: ResultNode) -> [Block] {
    self.tilbud.count > 1 ? [.heading(tilbud[.name]?.string ?? "")] : []
  }

  private func name(_ tilbud: ResultNode) -> String { context.name(of: tilbud, in: context.documents[.why]) }

  private func isHourly(_ tilbud: ResultNode) -> Bool { tilbud[.isHourly]?.bool ?? false }

  // MARK: One row

  /// The figures of the years that count, or of the only year.
  private func row(_ tilbud: ResultNode) -> ResultNode? {
    tilbud[.fromDecision] ?? tilbud[.period] ?? tilbud[.years]?[0]
  }

  /// `2023–2026`, or the year alone.
  private func period(_ tilbud: ResultNode) -> String {
    let counted = tilbud[.fromDecision]?[.firstYear]?.integer ?? 0
    let years = (tilbud[.years]?.elements ?? []).filter { $0[.year]?.integer ?? 0 >= counted }
      .compactMap { $0[.year]?.wholeText }
    guard let first = years.first, let last = years.last, first != last else { return years.first ?? "" }
    return "\(first)–\(last)"
  }

  private func part(_ row: ResultNode, _ cause: ResultCause, _ column: CauseColumn = .result) -> ResultEstimate? {
    ResultEstimate(row[.causes]?.member(cause.key)?.figure(of: column))
  }

  private func figure(_ row: ResultNode, _ figure: AccountsFigure) -> ResultNumber? {
    ResultNumber(row.figure(of: figure)?[.mean])
  }

  /// A style for every part of some rows.
  private func style(_ rows: [ResultNode]) -> FigureStyle {
    context.style(
      rows.flatMap { row in
        ResultCause.allCases.map { part(row, $0) } + [ResultEstimate(row[.result])]
      })
  }

  /// The causes that read as something, in the mean or in one future of ten.
  private func causes(_ rows: [ResultNode], _ style: FigureStyle) -> [ResultCause] {
    ResultCause.allCases.filter { cause in
      rows.contains { row in
        CauseColumn.allCases.contains { column in
          guard let part = part(row, cause, column) else { return false }
          return [part.mean, part.p10, part.p90].contains { style.figure($0)?.readsAsNothing == false }
        }
      }
    }
  }

  /// The result and its largest causes, in a sentence or two.
  private func told(_ tilbud: ResultNode, _ row: ResultNode) -> RichText {
    let style = style([row])
    let isHourly = isHourly(tilbud)
    guard let result = ResultNumber(row[.result]?[.mean]), let told = style.figure(result.magnitude) else {
      return RichText()
    }
    let causes = causes([row], style)
    let figures = style.addingUp(causes.compactMap { part(row, $0)?.mean }, to: result).parts
    let least = (figures.map { abs($0.value) }.max() ?? 0) * Self.leastPart
    let texts = zip(causes, figures).sorted { abs($0.1.value) > abs($1.1.value) }.compactMap {
      cause, figure -> RichText? in
      guard abs(figure.value) >= least, !figure.readsAsNothing else { return nil }
      let aside = cause == .belægning ? billed(tilbud, row) : nil
      return phrases.causeTold(phrases.resultCause(cause, isHourly: isHourly), figure.signed, aside: aside)
    }
    return phrases.resultTold(
      tilbud[.name]?.string ?? "", period(tilbud), told, isDeficit: result.value < 0,
      causes: texts.isEmpty ? nil : phrases.listed(texts))
  }

  /// What was billed against what the takst counts with, where that is one share.
  private func billed(_ tilbud: ResultNode, _ row: ResultNode) -> RichText? {
    let shares = row[.assumedShares]?.elements ?? []
    let assumed = isHourly(tilbud) ? tilbud[.billableShare] : shares.count == 1 ? shares[0] : nil
    guard let number = ResultNumber(assumed), let against = context.percentStyle([number]).figure(number),
      let share = ResultEstimate(row[.billedShare]), let billed = context.style([share]).mean(share)
    else { return nil }
    return phrases.billedAgainst(billed, against, isHourly: isHourly(tilbud))
  }

  // MARK: Charts and tables

  private func waterfall(_ tilbud: ResultNode, _ number: Int) -> Chart? {
    guard let row = row(tilbud), let result = ResultNumber(row[.result]?[.mean]) else { return nil }
    let style = style([row])
    let causes = causes([row], style)
    let told = style.addingUp(causes.compactMap { part(row, $0)?.mean }, to: result)
    // A cause that reads as nothing has no bar.
    let steps = zip(causes, told.parts).filter { !$0.1.readsAsNothing }.map {
      WaterfallChart.Step(name: phrases.resultCause($0, isHourly: isHourly(tilbud)), value: $1, isTotal: false)
    }
    guard let largest = steps.max(by: { abs($0.value.value) < abs($1.value.value) }), let table = numbers(tilbud, row)
    else { return nil }
    return Chart(
      id: "causes-\(number + 1)-1", title: table.caption,
      reading: phrases.causesReading(period(tilbud), told.total, largest: largest.name, largest.value),
      shape: .waterfall(
        WaterfallChart(
          steps: steps + [WaterfallChart.Step(name: phrases.title(.result), value: told.total, isTotal: true)],
          axis: ChartAxis(title: style.columnUnit, unit: style.unit, language: context.language))),
      table: table)
  }

  /// From the budget behind the takst to the accounts, cause by cause, in columns that add up.
  private func numbers(_ tilbud: ResultNode, _ row: ResultNode) -> Table? {
    guard let budget = figure(row, .budget), let income = figure(row, .income), let cost = figure(row, .cost),
      let recovered = figure(row, .efterregulering), let result = figure(row, .result),
      case .value(let costPath) = cost.source, case .value(let recoveredPath) = recovered.source
    else { return nil }
    let style = style([row])
    let causes = causes([row], style)
    let names = causes.map { phrases.resultCause($0, isHourly: isHourly(tilbud)) }
    let spent = ResultNumber(cost.value + recovered.value, .sum([costPath, recoveredPath], dividedBy: 1))
    let rows = [phrases.budgetBehindTakst] + names + [phrases.accountsRow]
    var table = TableBuilder(
      phrases.causesTitle(name(tilbud), period(tilbud)), rows: phrases.cause, rows.map { RichText($0) },
      totals: [rows.count - 1])
    for (column, whole, name): (CauseColumn, ResultNumber, String) in [
      (.income, income, phrases.title(.income)), (.cost, spent, phrases.netCost),
    ] {
      let told = style.addingUp(causes.compactMap { part(row, $0, column)?.mean }, to: whole, from: budget)
      table.add(name, [style.figure(budget)] + told.parts.map { Optional($0) } + [told.total])
    }
    let results = style.addingUp(causes.compactMap { part(row, $0)?.mean }, to: result)
    table.add(phrases.title(.result), [nil] + results.parts.map { Optional($0) } + [results.total])
    table.addSpread(
      phrases.inEightOfTen,
      ([nil] + causes.map { part(row, $0) } + [ResultEstimate(row[.result])]).map { estimate in
        estimate?.isCertain == false ? style.spread(estimate) : RichText()
      })
    return table.table
  }

  private func years(_ tilbud: ResultNode) -> Table? {
    let years = tilbud[.years]?.elements ?? []
    guard years.count > 1 else { return nil }
    let style = style(years)
    let causes = causes(years, style)
    let told = years.compactMap { year in
      ResultNumber(year[.result]?[.mean]).map { result in
        style.addingUp(causes.compactMap { part(year, $0)?.mean }, to: result)
      }
    }
    guard told.count == years.count else { return nil }
    var table = TableBuilder(
      phrases.causesByYear(name(tilbud)), rows: phrases.year, years.map { RichText($0[.year]?.wholeText ?? "") })
    for (place, cause) in causes.enumerated() {
      table.add(phrases.resultCause(cause, isHourly: isHourly(tilbud)), told.map { $0.parts[place] })
    }
    table.add(phrases.title(.result), told.map { $0.total })
    return table.table
  }

  private func notes(_ tilbud: ResultNode) -> [Block] {
    let rows = (tilbud[.years]?.elements ?? []) + [row(tilbud)].compactMap { $0 }
    guard !rows.isEmpty else { return [] }
    let isHourly = isHourly(tilbud)
    let meanings = causes(rows, style(rows)).map { cause in
      "\(phrases.resultCause(cause, isHourly: isHourly)): \(phrases.meaning(cause, isHourly: isHourly))"
    }
    return meanings.isEmpty ? [] : [.note(phrases.causesNote(meanings.joined(separator: ". ")))]
  }
}
