internal import Forecasting
internal import Occupancy

/// One future told event by event, and its figures by year.
struct ReplaySection {
  private let context: Context
  private let replay: ResultNode?
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) {
    self.context = context
    replay = context.documents[.replay]
  }

  private var tilbud: [ResultNode] { replay?[.tilbud]?.elements ?? [] }

  // MARK: The answer

  /// Who came and what it cost, in a sentence or two for every tilbud.
  var answer: [Block] {
    guard let number = figure(replay?[.replication]) else { return [] }
    return tilbud.flatMap { tilbud -> [Block] in
      let years = tilbud[.years]?.elements ?? []
      let sentences = [people(tilbud, years, number), money(years)].compactMap { $0 }
      return sentences.isEmpty ? [] : [.lead(sentences.joined(separator: " "))]
    }
  }

  private func people(_ tilbud: ResultNode, _ years: [ResultNode], _ number: Figure) -> RichText? {
    guard let referred = sum(.referred, years), let admitted = sum(.admitted, years),
      let name = tilbud[.name]?.string
    else { return nil }
    if tilbud[.hourly]?.bool == true {
      return phrases.futureCases(number, name, period(years), referred, begun: admitted)
    }
    guard let away = sum(.turnedAway, years), let left = sum(.left, years) else { return nil }
    return phrases.futurePeople(number, name, period(years), referred, admitted, turnedAway: away, left: left)
  }

  private func money(_ years: [ResultNode]) -> RichText? {
    guard let result = sum(.result, years), let beyond = sum(.deficitBeyondBand, years) else { return nil }
    return phrases.futureResult(period(years), result, beyond: beyond, of: years.count)
  }

  private func period(_ years: [ResultNode]) -> String {
    let names = years.compactMap { $0[.year]?.wholeText }
    guard let first = names.first, let last = names.last else { return "" }
    return first == last ? first : "\(first)–\(last)"
  }

  /// A figure added up over the years.
  private func sum(_ quantity: Quantity, _ years: [ResultNode]) -> Figure? {
    let values = years.compactMap { ResultNumber($0.figure(of: quantity)) }
    guard !values.isEmpty else { return nil }
    let total = values.reduce(0) { $0 + $1.value }
    let paths = years.compactMap { $0.figure(of: quantity)?.path }
    let isMoney = quantity.unit == .øre
    let unit: Figure.Unit = isMoney ? (abs(total) < FigureStyle.smallAmount ? .kroner : .millions) : .number
    return context.exact(unit, places: unit == .millions ? 2 : 0).figure(
      ResultNumber(total, .sum(paths, dividedBy: 1)))
  }

  // MARK: Tables

  var blocks: [Block] {
    guard replay != nil else { return [] }
    return Block.tables(drawn)
      + tilbud.flatMap { tilbud in
        (self.tilbud.count > 1 ? [Block.heading(tilbud[.name]?.string ?? "")] : [])
          + Block.tables(events(tilbud)) + Block.tables(years(tilbud))
      } + [.note(phrases.personsNote)]
  }

  /// What this future drew of the uncertain numbers.
  private var drawn: Table? {
    let numbers = replay?[.drawn]?.elements ?? []
    let names = UncertainFigure.shortNames(ofPaths: numbers.map { $0[.path]?.string ?? "" })
    var table = TableBuilder(phrases.drawnCaption, rows: phrases.path, names.map { RichText($0) })
    for (key, title) in [(ResultKey.drawn, phrases.thisFuture), (.central, phrases.central)] {
      table.addText(title, numbers.map { RichText(phrases.scenarioText($0[key]?[.text]?.string ?? "")) })
    }
    return table.table
  }

  private func events(_ tilbud: ResultNode) -> Table? {
    let events = tilbud[.events]?.elements ?? []
    var table = TableBuilder(
      phrases.eventsCaption(tilbud[.name]?.string ?? ""), rows: phrases.time, events.map { RichText(time($0)) })
    func addText(_ title: String, _ key: ResultKey) {
      let cells = events.map { RichText($0[key]?.string ?? "") }
      if cells.contains(where: { !$0.isEmpty }) { table.addText(title, cells) }
    }
    addText(phrases.ydelse, .ydelse)
    addText(phrases.kommune, .kommune)
    addText(phrases.person, .person)
    table.addText(phrases.event, events.map { event($0) })
    table.add(phrases.enrolledAxis, events.map { figure($0[.residents]) })
    table.add(phrases.waitingNow, events.map { figure($0[.waiting]) })
    return table.table
  }

  private func time(_ event: ResultNode) -> String {
    guard let date = event[.date]?.string, let day = event[.day]?.number else { return "" }
    return phrases.time(date, hour: Int((day - day.rounded(.down)) * 24))
  }

  private func event(_ event: ResultNode) -> RichText {
    if let review = event[.review] { return ReviewSentence(context.language, review).text }
    return event[.kind]?.string.flatMap { TraceEvent.Kind(key: $0) }.map { RichText(phrases.event($0)) } ?? RichText()
  }

  /// The figures of the future, a row for every quantity and a column for every year.
  private func years(_ tilbud: ResultNode) -> Table? {
    let years = tilbud[.years]?.elements ?? []
    let isHourly = tilbud[.hourly]?.bool ?? false
    let quantities = Quantity.allCases.filter { quantity in years.contains { $0.figure(of: quantity) != nil } }
    var table = TableBuilder(
      phrases.futureCaption(tilbud[.name]?.string ?? ""), rows: phrases.figureTitle,
      quantities.map { quantity in
        let title =
          quantity.unit == .indicator ? phrases.whether(quantity) : phrases.title(quantity, isHourly: isHourly)
        return RichText(quantity.unit == .øre ? title + ", kr." : title)
      })
    for year in years {
      table.add(year[.year]?.wholeText ?? "", quantities.map { value($0, year) })
    }
    return table.table
  }

  private func value(_ quantity: Quantity, _ year: ResultNode) -> RichText {
    guard let number = ResultNumber(year.figure(of: quantity)) else { return RichText() }
    func exact(_ unit: Figure.Unit, _ places: Int) -> RichText {
      context.exact(unit, places: places).figure(number).map { RichText($0.withoutUnit) } ?? RichText()
    }
    switch quantity.unit {
    case .share: return context.exact(.percent, places: 1).figure(number).map { RichText($0) } ?? RichText()
    case .count: return exact(.number, 0)
    case .mean: return exact(.number, 2)
    case .days, .hours: return exact(.number, 1)
    case .øre: return exact(.kroner, 0)
    case .indicator:
      return context.exact(.number, places: 0).figure(number).map {
        RichText($0.saying(phrases.yesOrNo(number.value != 0)))
      } ?? RichText()
    }
  }

  private func figure(_ node: ResultNode?) -> Figure? {
    context.whole(node)
  }
}
