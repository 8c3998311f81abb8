internal import Forecasting
internal import Occupancy

/// The answer in three sentences for every tilbud, and the one picture that shows it.
struct AnswerSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    let answers = context.tilbud.flatMap { id -> [Block] in
      let sentences = context.isComparison ? compared(id) : told(context.focus(id).tilbud)
      return context.heading(id) + sentences.map(Block.lead) + paidTwice(id)
    }
    return answers + picture
  }

  /// A warning where kommuner pay for empty places twice.
  private func paidTwice(_ id: String) -> [Block] {
    let names = context.rows(id).filter { $0.tilbud.node[.paysEmptyPlacesTwice]?.bool == true }.map { $0.variant.name }
    if names.isEmpty { return [] }
    return [
      .paragraph(RichText(phrases.emptyPlacesPaidTwice(context.isComparison ? phrases.variantsNamed(names) : nil)))
    ]
  }

  // MARK: One variant

  private func told(_ tilbud: ResultTilbud) -> [RichText] {
    // A tilbud that closes is told of in its last open year.
    let last = tilbud.years.last { $0[tilbud.share] != nil } ?? tilbud.years[tilbud.years.count - 1]
    return [occupancy(tilbud, last), use(tilbud, last), money(tilbud, last), people(tilbud)].compactMap { $0 }
  }

  private func occupancy(_ tilbud: ResultTilbud, _ year: ResultYear) -> RichText? {
    guard let residents = year[.residents], let share = year[.enrolledShare], let number = year.year else {
      return nil
    }
    let people = context.style([residents])
    guard let mean = people.mean(residents), let percent = context.style([share]).mean(share) else { return nil }
    return phrases.occupied(
      tilbud.name, number, mean, of: places(tilbud, year, number), percent, range(people, residents))
  }

  /// The places of a year; their mean where they change within it.
  private func places(_ tilbud: ResultTilbud, _ year: ResultYear, _ number: Int) -> RichText {
    if let inForce = year[.places], let mean = context.style([inForce]).mean(inForce) { return RichText(mean) }
    let planned = context.places(tilbud, in: number)
    guard planned.figures.count > 1, let days = ResultNumber(year.node[.placeDays]) else { return planned }
    let mean = days.divided(by: Double(CivilDate.daysInYear(number)))
    return context.exact(.number, places: 1).figure(mean).map { RichText($0) } ?? planned
  }

  private func use(_ tilbud: ResultTilbud, _ year: ResultYear) -> RichText? {
    guard tilbud.isHourly, let hours = year[.hoursDelivered], let share = year[.utilisation], let number = year.year
    else { return nil }
    let percent = context.style([share])
    guard let mean = context.style([hours]).mean(hours), let use = percent.mean(share) else { return nil }
    return phrases.delivered(tilbud.name, number, mean, use, range(percent, share))
  }

  private func money(_ tilbud: ResultTilbud, _ year: ResultYear) -> RichText? {
    guard let deficit = year[.deficit], let beyond = year[.deficitBeyondBand], let sum = tilbud.decided[.result],
      let ever = tilbud.decided[.deficitBeyondBand], let band = tilbud.band, let number = year.year
    else { return nil }
    let (risk, money) = (context.style([deficit, beyond]), context.style([sum]))
    guard let first = risk.mean(deficit), let second = risk.mean(beyond), let total = money.mean(sum),
      let any = context.style([ever]).mean(ever), let width = context.percentStyle([band]).figure(band)
    else { return nil }
    let range = range(money, sum)
    let risks = phrases.deficits(number, first, beyond: second, band: width)
    return tilbud.decidedYears.count == 1
      ? "\(risks) \(phrases.result(total, range))"
      : "\(risks) \(phrases.results(context.periodText(tilbud), total, range, everBeyond: any))"
  }

  private func people(_ tilbud: ResultTilbud) -> RichText? {
    guard !tilbud.isHourly, let referred = tilbud.decided[.referred], let away = tilbud.decided[.turnedAway],
      let left = tilbud.decided[.left], referred.mean.value > 0
    else { return nil }
    func figure(_ estimate: ResultEstimate) -> Figure? { context.style([estimate]).mean(estimate) }
    guard let all = figure(referred), let refused = figure(away), let gone = figure(left) else { return nil }
    return phrases.referred(context.periodText(tilbud), all, turnedAway: refused, left: gone)
  }

  private func range(_ style: FigureStyle, _ estimate: ResultEstimate) -> RichText? {
    estimate.isCertain || estimate.p10 == nil ? nil : style.spread(estimate)
  }

  // MARK: Variants

  /// A variant's name and its figure.
  private typealias Entry = (name: String, estimate: ResultEstimate)

  private func compared(_ id: String) -> [RichText] {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.decidedYears.count
    let share = extremes(entries(tilbud.share, of: id)).map { low, high in
      phrases.belægningBetween(
        tilbud.name, context.periodText(tilbud), isHourly: tilbud.isHourly, low, high, refused: refused(id))
    }
    let payment = extremes(entries(.income, of: id), perYearOf: years)
    let result = extremes(entries(.result, of: id), perYearOf: years).map { low, high in
      phrases.resultBetween(
        low, high, takst(id), payment: tilbud.decided[.byPopulation] == nil ? nil : payment, isHourly: tilbud.isHourly)
    }
    return [share, result, risk(id)].compactMap { $0 }
  }

  private func entries(_ quantity: Quantity, of id: String) -> [Entry] {
    context.rows(id).compactMap { row in row.tilbud.decided[quantity].map { (row.variant.name, $0) } }
  }

  private func takst(_ id: String) -> (year: Int, low: NamedFigure, high: NamedFigure)? {
    let year = context.takstYear(id)
    let entries: [Entry] = context.rows(id).compactMap { row in
      row.tilbud.years[year][.takst].map { (row.variant.name, $0) }
    }
    guard let (low, high) = extremes(entries, as: .kroner), low.figure.value < high.figure.value,
      let number = context.focus(id).tilbud.years[year].year
    else { return nil }
    return (number, low, high)
  }

  private func risk(_ id: String) -> RichText? {
    guard let (low, high) = extremes(entries(.deficitBeyondBand, of: id)), let band = context.focus(id).tilbud.band,
      let width = context.percentStyle([band]).figure(band)
    else { return nil }
    return phrases.riskBetween(low, high, band: width)
  }

  /// Those turned away and those who left the list, a year.
  private func refused(_ id: String) -> (low: NamedFigure, high: NamedFigure)? {
    let rows = context.rows(id)
    guard !rows[0].tilbud.isHourly else { return nil }
    let pairs = rows.map { [$0.tilbud.decided[.turnedAway], $0.tilbud.decided[.left]] }
    let style = context.style(pairs.flatMap { $0 }, perYearOf: rows[0].tilbud.decidedYears.count)
    return context.extremes(
      zip(rows, pairs).compactMap { row, pair in
        style.sum(pair).map { NamedFigure(name: row.variant.name, figure: $0) }
      })
  }

  private func extremes(
    _ entries: [Entry], as unit: Figure.Unit? = nil, perYearOf years: Int = 1
  ) -> (low: NamedFigure, high: NamedFigure)? {
    let style = context.style(entries.map { $0.estimate }, as: unit, perYearOf: years)
    return context.extremes(
      entries.compactMap { entry in style.mean(entry.estimate).map { NamedFigure(name: entry.name, figure: $0) } })
  }

  // MARK: Picture

  private var picture: [Block] {
    let id = context.tilbud[0]
    if context.tilbud.contains(where: { context.focus($0).tilbud.hasEconomy }) {
      return ResultDots(context).overview.map { [.chart($0)] } ?? []
    }
    return OccupancyFan(context).chart(context.focus(id).tilbud, names: [], number: 0).map { [.chart($0)] } ?? []
  }
}
