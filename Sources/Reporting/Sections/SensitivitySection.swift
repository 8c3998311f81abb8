internal import Forecasting

/// How far a figure moves with what is not known: its share of the spread, number by number.
struct SensitivitySection {
  /// A share of the spread below this is too little to be divided.
  private static let least = 0.01

  private let context: Context
  private let result: ResultNode?
  private let chosen: ResultNode?
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    result = context.documents[.sensitivity]
    chosen = result?[.chosen]
  }

  // MARK: What is looked into

  private var name: String { context.name(of: result?[.tilbud], in: result) }

  /// `resultat i 2024`
  private var figure: String {
    phrases.figureIn(
      chosen?[.figure]?.quantity.map { phrases.name($0) } ?? "", chosen?[.year]?.wholeText)
  }

  private var bars: [ResultNode] { chosen?[.tornado]?[.bars]?.elements ?? [] }
  private var groups: [ResultNode] { chosen?[.shares]?[.groups]?.elements ?? [] }

  /// Whether some numbers are correlated.
  private var isTogether: Bool { groups.contains { ($0[.paths]?.elements.count ?? 0) > 1 } }

  /// Whether what is not known makes a part of the spread that can be divided.
  private var isKnown: Bool { (chosen?[.shares]?[.unknown]?[.low]?.number ?? 0) > Self.least }

  private func share(_ node: ResultNode?) -> ResultEstimate? { ResultEstimate(node) }

  private func percent(_ node: ResultNode?) -> Figure? {
    context.exact(.percent, places: 0).figure(share(node)?.mean)
  }

  /// The spread of the chosen figure among those told by year.
  private var deviation: Figure? {
    let spread = (result?[.spread]?.elements ?? []).first {
      $0[.figure]?.string == chosen?[.figure]?.string && $0[.year]?.value == chosen?[.year]?.value
    }
    guard let estimate = share(spread?[.standardDeviation]) else { return nil }
    return context.style([estimate], as: differenceUnit(spread?[.unit]?.string, estimate.mean.value)).mean(estimate)
  }

  private func differenceUnit(_ name: String?, _ largest: Double) -> Figure.Unit {
    let unit = FigureStyle.unit(name, largest)
    return unit == .percent ? .points : unit
  }

  /// The style of everything in the tornado.
  private var tornadoStyle: FigureStyle {
    let means = [ResultEstimate(chosen?[.tornado]?[.central])] + bars.flatMap { [at($0, .atP10), at($0, .atP90)] }
    return context.style(means, as: FigureStyle.unit(chosen?[.unit]?.string, largest))
  }

  private var largest: Double {
    bars.flatMap { [at($0, .atP10), at($0, .atP90)] }.map { abs($0?.mean.value ?? 0) }.max() ?? 0
  }

  private func at(_ bar: ResultNode, _ key: ResultKey) -> ResultEstimate? { ResultEstimate(bar[key]) }

  // MARK: In words

  var answer: [Block] {
    guard chosen != nil else { return [] }
    return [unknown, source, mover].compactMap { $0.map { .lead($0) } }
  }

  private var unknown: RichText? {
    guard let shares = chosen?[.shares] else { return phrases.neverVaries(figure) }
    guard let unknown = percent(shares[.unknown]), let chance = percent(shares[.chance]) else { return nil }
    return phrases.spreadShares(figure, deviation: deviation, unknown: unknown, chance: chance)
  }

  private var source: RichText? {
    guard let first = groups.first else { return nil }
    guard isKnown else { return phrases.tooLittleUnknown }
    guard let share = percent(first[.ofUnknown]) else { return nil }
    let next = groups.dropFirst().first.flatMap { group in percent(group[.ofUnknown]).map { (self.name(of: group), $0) }
    }
    return phrases.largestSource(
      name(of: first), share, isMost: (first[.ofUnknown]?[.low]?.number ?? 0) > 0.5, next: next)
  }

  private var mover: RichText? {
    guard let bar = bars.first, let swing = bar[.swing]?[.mean]?.number else { return nil }
    let error = bar[.swing]?[.standardError]?.number ?? 0
    guard swing != 0, abs(swing) > Interval.z95 * error else { return phrases.nothingMoves }
    return reading(bar)
  }

  private func reading(_ bar: ResultNode) -> RichText? {
    let (style, number) = (tornadoStyle, number(bar))
    guard let path = bar[.path]?.string, let low = style.mean(at(bar, .atP10)), let high = style.mean(at(bar, .atP90))
    else { return nil }
    return phrases.tornadoReading(
      UncertainTable.name(path), from: low, at: end(number, .p10), to: high, at: end(number, .p90))
  }

  // MARK: Blocks

  var blocks: [Block] {
    guard let result, chosen != nil else { return [] }
    var blocks = Block.tables(UncertainTable(phrases, result[.numbers]?.elements ?? []).table)
    if let table = spread { blocks += [.table(table), .explanation(phrases.spreadNote)] }
    if let chart = tornado {
      blocks.append(.chart(chart))
      if let central = tornadoStyle.mean(ResultEstimate(chosen?[.tornado]?[.central])) {
        blocks.append(
          .note(phrases.tornadoNote(context.whole(result[.tornadoFutures]), central: central, isTogether: isTogether)))
      }
    }
    if let table = shares {
      blocks += [.table(table), .note(phrases.sharesNote(percent(interplay), isTogether: isTogether))]
    }
    if (result[.tilbud]?[.of]?.integer ?? 1) > 1 {
      blocks.append(.note(phrases.otherTilbudNote(result[.tilbud]?[.name]?.string ?? "")))
    }
    return blocks + (drawn(result).map { [.note($0)] } ?? [])
  }

  private func drawn(_ result: ResultNode) -> RichText? {
    guard let draws = ResultNumber(result[.draws]), case .value(let path) = draws.source,
      let futures = context.whole(result[.futuresPerDraw])
    else { return nil }
    // Every draw is made twice, so that what is known of one number can be told from what is known of all.
    let twice = context.exact(.number, places: 0).figure(ResultNumber(2 * draws.value, .product([path], sign: 2)))
    var stop: (done: Figure, planned: Figure)?
    if result[.ending]?.string == "stopped", let done = context.whole(result[.draws]),
      let planned = context.whole(result[.precision]?[.planned])
    {
      stop = (done, planned)
    }
    return twice.map { phrases.drawnNote($0, futures: futures, stoppedAfter: stop) }
  }

  private var interplay: ResultNode? { chosen?[.shares]?[.interplay] }

  private func number(_ bar: ResultNode) -> ResultNode? {
    result?[.numbers]?.elements.first { $0[.path]?.string == bar[.path]?.string }
  }

  /// What a number is at one of its ends: `1,5 om året`.
  private func end(_ number: ResultNode?, _ key: ResultKey) -> String {
    phrases.scenarioText(number?[key]?[.text]?.string ?? "")
  }

  private var tornado: Chart? {
    let style = tornadoStyle
    let told = bars.compactMap { bar -> (bar: ResultNode, row: TornadoChart.Row)? in
      guard let path = bar[.path]?.string, let low = style.mean(at(bar, .atP10)), let high = style.mean(at(bar, .atP90))
      else { return nil }
      let number = number(bar)
      let row = TornadoChart.Row(
        name: UncertainTable.name(path), low: low, high: high, lowName: end(number, .p10), highName: end(number, .p90))
      return (bar, row)
    }
    guard let widest = told.first, let reading = reading(widest.bar) else { return nil }
    let title = phrases.tornadoTitle(name, figure)
    var table = TableBuilder(title, rows: phrases.assumption, told.map { RichText($0.row.name) })
    table.addText(phrases.lowTenth, told.map { RichText($0.row.lowName) })
    table.add(phrases.givesAtLow, told.map { $0.row.low })
    table.addText(phrases.highTenth, told.map { RichText($0.row.highName) })
    table.add(phrases.givesAtHigh, told.map { $0.row.high })
    let swings = told.map { ResultEstimate($0.bar[.swing]) }
    let swing = context.style(swings, as: style.unit == .percent ? .points : style.unit)
    table.add(
      swing.columnUnit.isEmpty ? phrases.swing : "\(phrases.swing), \(swing.columnUnit)",
      swings.map { swing.difference($0) })
    guard let numbers = table.table else { return nil }
    return Chart(
      id: "tornado", title: title, reading: reading,
      shape: .tornado(
        TornadoChart(
          base: style.mean(ResultEstimate(chosen?[.tornado]?[.central])), baseLabel: phrases.central,
          rows: told.map { $0.row },
          axis: ChartAxis(title: style.columnUnit, unit: style.unit, language: context.language))),
      table: numbers)
  }

  /// Spread and unknown share of every figure told, year by year.
  private var spread: Table? {
    let all = result?[.spread]?.elements ?? []
    var keys: [String] = []
    var years: [JSONValue] = []
    for target in all {
      if let key = target[.figure]?.string, !keys.contains(key) { keys.append(key) }
      if let year = target[.year]?.value, !years.contains(year) { years.append(year) }
    }
    guard all.contains(where: { $0[.standardDeviation] != nil }) else { return nil }
    var table = TableBuilder(
      phrases.spreadCaption(name), rows: phrases.year,
      years.map { if case .integer(let year) = $0 { RichText("\(year)") } else { RichText(phrases.wholePeriod) } })
    for key in keys {
      let targets = years.map { year in all.first { $0[.figure]?.string == key && $0[.year]?.value == year } }
      let deviations = targets.map { share($0?[.standardDeviation]) }
      let largest = deviations.map { $0?.mean.value ?? 0 }.max() ?? 0
      let style = context.style(
        deviations, as: differenceUnit(targets.compactMap { $0 }.first?[.unit]?.string, largest))
      let title = phrases.spreadOf(Quantity(key: key).map { phrases.title($0) } ?? "")
      let cells = targets.indices.map { place -> RichText in
        // The takst of a whole period is no takst.
        if key == Quantity.takst.key, years[place] == .string("period") { return RichText() }
        if let figure = style.mean(deviations[place]) {
          return RichText(style.unit == .points ? figure.withoutUnit : figure)
        }
        return RichText(targets[place] == nil ? "" : phrases.noDifference)
      }
      table.add(style.unit == .points ? "\(title), \(style.columnUnit)" : title, cells)
      table.addSpread(
        phrases.notKnown, zip(targets, cells).map { $1.figures.isEmpty ? RichText() : range($0?[.unknown]) })
    }
    return table.table
  }

  /// `17 % (13 til 20 %)`
  private func range(_ node: ResultNode?) -> RichText {
    let style = context.exact(.percent, places: 0)
    guard let value = percent(node), let low = style.figure(ResultNumber(node?[.low])),
      let high = style.figure(ResultNumber(node?[.high]))
    else { return RichText() }
    return low.text == high.text ? RichText(value) : "\(value) (\(phrases.range(low.withoutUnit, high)))"
  }

  private var shares: Table? {
    guard let shares = chosen?[.shares] else { return nil }
    let names = groups.map { name(of: $0) } + [phrases.allNotKnown, phrases.chance]
    var table = TableBuilder(phrases.sharesCaption(name, figure), rows: phrases.assumption, names.map { RichText($0) })
    table.add(
      phrases.firstOrder,
      groups.map { range($0[.firstOrder]) } + [range(shares[.unknown]), range(shares[.chanceAlone])])
    table.add(phrases.totalOrder, groups.map { range($0[.total]) } + [RichText(), range(shares[.chance])])
    if isKnown {
      table.add(phrases.ofWhatIsNotKnown, groups.map { range($0[.ofUnknown]) } + [RichText(), RichText()])
    }
    return table.table
  }

  // MARK: Names

  private func name(of group: ResultNode) -> String {
    (group[.paths]?.elements ?? []).compactMap { $0.string.map { UncertainTable.name($0) } }.joined(separator: " + ")
  }
}
