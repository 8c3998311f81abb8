internal import Forecasting
/// How far the answer moves with what is not known: a tornado, shares of the spread, and the death spiral.
struct SensitivitySection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    uncertain
      + (context.documents[.spiral]?[.tilbud]?.elements ?? []).flatMap { tilbud -> [Block] in
        let table = spiral(tilbud)
        return table.map { [.paragraph(phrases.spiralMeaning), .table($0)] } ?? []
      }
  }

  // MARK: Uncertain numbers

  private var uncertain: [Block] {
    guard let result = context.documents[.sensitivity], let chosen = result[.chosen] else { return [] }
    let name = context.name(of: result[.tilbud], in: result)
    let figure = chosen[.figure]?.quantity.map(phrases.name) ?? ""
    let year = chosen[.year]?.wholeText ?? phrases.wholePeriod
    let chart = tornado(result, chosen, phrases.tornadoTitle(name, figure, year))
    let shares = chosen[.shares]
    let style = context.exact(.percent, places: 0)
    let split = [shares?[.unknown]?[.value], shares?[.chance]?[.value]].compactMap {
      style.figure(ResultNumber($0))
    }
    var blocks: [Block] = []
    if split.count == 2 {
      blocks.append(.paragraph(phrases.spreadShares(figure, year, unknown: split[0], chance: split[1])))
    }
    if let chart { blocks.append(.chart(chart)) }
    if let table = groups(shares, phrases.sharesCaption(name, figure, year)) {
      blocks += [.table(table), .note(phrases.sharesNote)]
    }
    return blocks + Block.tables(UncertainTable(phrases, result[.numbers]?.elements ?? []).table)
  }

  private func tornado(_ result: ResultNode, _ chosen: ResultNode, _ title: String) -> Chart? {
    let bars = chosen[.tornado]?[.bars]?.elements ?? []
    let unit: Figure.Unit =
      switch chosen[.unit]?.string {
      case "kroner":
        (bars.compactMap { $0[.atP10]?[.mean]?.number }.map(abs).max() ?? 0) < FigureStyle.smallAmount
          ? .kroner : .millions
      case "share", "probability": .percent
      default: .number
      }
    let style = context.exact(unit, places: unit == .kroner ? 0 : unit == .millions ? 2 : 1)
    let rows = bars.compactMap { bar -> TornadoChart.Row? in
      guard let path = bar[.path]?.string, let low = style.figure(ResultNumber(bar[.atP10]?[.mean])),
        let high = style.figure(ResultNumber(bar[.atP90]?[.mean]))
      else { return nil }
      let number = result[.numbers]?.elements.first { $0[.path]?.string == path }
      return TornadoChart.Row(
        name: short(path), low: low, high: high, lowName: phrases.scenarioText(number?[.p10]?[.text]?.string ?? ""),
        highName: phrases.scenarioText(number?[.p90]?[.text]?.string ?? ""))
    }
    guard let widest = rows.first else { return nil }
    var table = TableBuilder(title, rows: phrases.assumption, rows.map { RichText($0.name) })
    table.addText(phrases.lowTenth, rows.map { RichText($0.lowName) })
    table.add(phrases.givesAtLow, rows.map(\.low))
    table.addText(phrases.highTenth, rows.map { RichText($0.highName) })
    table.add(phrases.givesAtHigh, rows.map(\.high))
    guard let numbers = table.table else { return nil }
    return Chart(
      id: "tornado", title: title,
      reading: phrases.tornadoReading(widest.name, from: widest.low, to: widest.high),
      shape: .tornado(
        TornadoChart(
          base: style.figure(ResultNumber(chosen[.tornado]?[.central]?[.mean])), baseLabel: phrases.central,
          rows: rows,
          axis: ChartAxis(title: style.columnUnit, unit: unit, language: context.language))),
      table: numbers)
  }

  private func groups(_ shares: ResultNode?, _ caption: String) -> Table? {
    let groups = shares?[.groups]?.elements ?? []
    let style = context.exact(.percent, places: 0)
    var table = TableBuilder(
      caption, rows: phrases.assumption,
      groups.map { group in
        RichText(group[.paths]?.elements.compactMap { $0.string.map(short) }.joined(separator: ", ") ?? "")
      })
    for (key, title): (ResultKey, String) in [(.firstOrder, phrases.firstOrder), (.total, phrases.totalOrder)] {
      table.add(
        title,
        groups.map { group in
          guard let value = style.figure(ResultNumber(group[key]?[.value])),
            let low = style.figure(ResultNumber(group[key]?[.low])),
            let high = style.figure(ResultNumber(group[key]?[.high]))
          else { return RichText() }
          return "\(value) (\(phrases.range(low.withoutUnit, high)))"
        })
    }
    return table.table
  }

  /// What a number is called without its tilbud: `børn: henvisninger pr. år`.
  private func short(_ path: String) -> String {
    let all = path.split(separator: ".").map { $0.replacing("_", with: " ").replacing("pr ", with: "pr. ") }
    let words = all.first == "tilbud" && all.count > 2 ? Array(all.dropFirst(2)) : all
    if words.count > 2, words[0] == "ydelser" { return "\(words[1]): \(words.dropFirst(2).joined(separator: " "))" }
    return (words.first == "økonomi" ? Array(words.dropFirst()) : words).joined(separator: " ")
  }

  // MARK: Death spiral

  private func spiral(_ tilbud: ResultNode) -> Table? {
    let rows = tilbud[.rows]?.elements ?? []
    let plain = context.exact(.number, places: 2)
    var table = TableBuilder(
      phrases.spiralCaption(context.name(of: tilbud, in: context.documents[.spiral])), rows: phrases.elasticity,
      rows.map { plain.figure(ResultNumber($0[.elasticity])).map(RichText.init) ?? RichText() })
    for (key, title): (ResultKey, String) in [
      (.spiral, phrases.spiralRisk), (.share, phrases.belægningLastYear), (.takst, phrases.takstLastYear),
    ] {
      let estimates = rows.map { ResultEstimate($0[key]) }
      table.add(title, estimates.map(context.style(estimates, as: key == .takst ? .kroner : nil).mean))
    }
    let settled = rows.map { $0[.equilibrium]?[.outcome]?.string == "settles" ? $0[.equilibrium] : nil }
    table.add(
      phrases.longRunTakst,
      settled.map { context.exact(.kroner, places: 0).figure(ResultNumber($0?[.takst])) })
    table.add(
      phrases.longRunShare, settled.map { context.exact(.percent, places: 1).figure(ResultNumber($0?[.share])) })
    table.addText(
      phrases.longRunOutcome,
      rows.map { RichText($0[.equilibrium]?[.outcome]?.string.map { phrases.outcome($0) } ?? "") })
    return table.table
  }
}
