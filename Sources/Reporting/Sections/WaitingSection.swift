internal import Forecasting

/// Who waits, for how long, and who finds no place.
struct WaitingSection {
  private let context: Context
  private var phrases: Phrases { context.phrases }

  init(_ context: Context) { self.context = context }

  var blocks: [Block] {
    context.tilbud.flatMap { id -> [Block] in
      let (variant, tilbud) = context.focus(id)
      let name = context.isComparison ? variant.name : nil
      let parts =
        Block.tables(years(tilbud, name)) + (context.isComparison ? Block.tables(variants(id)) : [])
        + Block.tables(ydelser(tilbud, name))
      return parts.isEmpty
        ? [] : context.heading(id) + [.explanation(phrases.waitingMeaning(isHourly: tilbud.isHourly))] + parts
    }
  }

  private func years(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.waitingCaption(tilbud.name, variant))
    rows.add(.referred, to: &table)
    rows.add(.admitted, to: &table)
    if !tilbud.isHourly {
      rows.add(.admittedFromList, to: &table)
      rows.add(.turnedAway, ifAny: true, to: &table)
      rows.add(.left, ifAny: true, to: &table)
      rows.add(.moved, ifAny: true, to: &table)
    }
    rows.add(.waiting, to: &table)
    table.add(
      phrases.title(.meanWaitOfAdmitted), rows.years.map { days($0, .meanWaitOfAdmitted, of: .admittedFromList) })
    table.add(phrases.waitOfLeft, rows.years.map { days($0, .meanWaitOfLeft, of: .left) })
    return table.table
  }

  private func variants(_ id: String) -> Table? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.decidedYears.count
    var table = TableBuilder(
      phrases.waitingVariantsCaption(tilbud.name, context.periodText(tilbud)), rows: phrases.variant,
      rows.map { RichText($0.variant.name) })
    func add(_ quantity: Quantity) {
      let estimates = rows.map { $0.tilbud.decided[quantity] }
      let isSum = quantity != .waiting
      table.add(
        isSum ? phrases.titlePerYear(quantity, isHourly: tilbud.isHourly) : phrases.title(quantity),
        estimates.map(context.style(estimates, perYearOf: isSum ? years : 1).mean))
    }
    for quantity in tilbud.isHourly ? [Quantity.referred, .waiting] : [.referred, .turnedAway, .left, .waiting] {
      add(quantity)
    }
    table.add(
      phrases.title(.meanWaitOfAdmitted),
      rows.map { days($0.tilbud.decided, .meanWaitOfAdmitted, of: .admittedFromList) })
    return table.table
  }

  private func ydelser(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    guard tilbud.ydelser.count > 1 else { return nil }
    var table = TableBuilder(
      phrases.waitingYdelserCaption(tilbud.name, context.periodText(tilbud), variant), rows: phrases.ydelse,
      tilbud.ydelser.map { RichText($0[.name]?.string ?? "") })
    for quantity in [YdelseQuantity.referred, .turnedAway, .left, .waiting] {
      let figures = YearMean.figures(tilbud.ydelser.map { YearMean($0, quantity, from: tilbud) }, context)
      if quantity != .referred, figures.allSatisfy({ $0.map { $0.value == 0 } ?? true }) { continue }
      let title = phrases.title(ofYdelse: quantity, isHourly: tilbud.isHourly)
      table.add(
        quantity == .waiting ? title : phrases.perYear(title), figures)
    }
    return table.table
  }

  /// A mean wait, with the digits that so many waits allow.
  private func days(_ year: ResultYear, _ wait: ResultKey, of people: Quantity) -> Figure? {
    guard let wait = ResultNumber(year.node[wait]), let count = year[people],
      let futures = context.documents.main[.replications]?.number
    else { return nil }
    // Waits spread about as widely as they are long, so their mean is known to two parts in √n.
    let half = 2 * wait.value / (count.mean.value * futures).squareRoot()
    let text = SignificantDigits(halfWidth: half, most: 0)
      .text(wait.value, NumberStyle(context.language, medium: .document))
    return Figure(value: wait.value, unit: .number, text: context.phrases.days(text), source: wait.source)
  }
}
