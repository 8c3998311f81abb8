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
        ? [] : context.heading(id) + [.paragraph(phrases.waitingMeaning(isHourly: tilbud.isHourly))] + parts
    }
  }

  private func years(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let rows = YearList(context, tilbud)
    var table = rows.table(phrases.waitingCaption(tilbud.name, variant))
    rows.add(.referred, tilbud.isHourly ? phrases.casesReferred : phrases.referredColumn, to: &table)
    rows.add(.admitted, tilbud.isHourly ? phrases.casesBegun : phrases.admitted, to: &table)
    if !tilbud.isHourly {
      rows.add(.admittedFromList, phrases.admittedFromList, to: &table)
      rows.add(.turnedAway, phrases.turnedAway, to: &table)
      rows.add(.left, phrases.leftList, to: &table)
      rows.add(.moved, phrases.moved, ifAny: true, to: &table)
    }
    rows.add(.waiting, phrases.waitingMean, to: &table)
    table.add(phrases.waitOfAdmitted, rows.years.map { days($0, .meanWaitOfAdmitted, of: .admittedFromList) })
    table.add(phrases.waitOfLeft, rows.years.map { days($0, .meanWaitOfLeft, of: .left) })
    return table.table
  }

  private func variants(_ id: String) -> Table? {
    let rows = context.rows(id)
    let tilbud = rows[0].tilbud
    let years = tilbud.years.count
    var table = TableBuilder(
      phrases.waitingVariantsCaption(tilbud.name, context.periodText(tilbud)), rows: phrases.variant,
      rows.map { RichText($0.variant.name) })
    func add(_ quantity: Quantity, _ title: String, perYear: Bool = true) {
      let estimates = rows.map { $0.tilbud.period[quantity] }
      table.add(title, estimates.map(context.style(estimates, perYearOf: perYear ? years : 1).mean))
    }
    add(.referred, phrases.referredPerYear)
    if !tilbud.isHourly {
      add(.turnedAway, phrases.turnedAwayPerYear)
      add(.left, phrases.leftPerYear)
    }
    add(.waiting, phrases.waitingMean, perYear: false)
    table.add(
      phrases.waitOfAdmitted, rows.map { days($0.tilbud.period, .meanWaitOfAdmitted, of: .admittedFromList) })
    return table.table
  }

  private func ydelser(_ tilbud: ResultTilbud, _ variant: String?) -> Table? {
    let ydelser = tilbud.node[.ydelser]?.elements ?? []
    guard ydelser.count > 1 else { return nil }
    var table = TableBuilder(
      phrases.waitingYdelserCaption(tilbud.name, context.periodText(tilbud), variant), rows: phrases.ydelse,
      ydelser.map { RichText($0[.name]?.string ?? "") })
    for (key, title): (YdelseQuantity, String) in [
      (.referred, phrases.referredPerYear), (.turnedAway, phrases.turnedAwayPerYear), (.left, phrases.leftPerYear),
      (.waiting, phrases.waitingMean),
    ] {
      let means = ydelser.map { YearMean($0, key) }
      table.add(title, YearMean.figures(means, context))
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

/// The mean over years of a quantity that is told by year only.
struct YearMean {
  private let estimates: [ResultEstimate]

  init(_ ydelse: ResultNode, _ quantity: YdelseQuantity) {
    estimates = (ydelse[.years]?.elements ?? []).compactMap { ResultEstimate($0.figure(of: quantity)) }
  }

  init(_ kommune: ResultNode, _ quantity: KommuneQuantity) {
    estimates = (kommune[.years]?.elements ?? []).compactMap { ResultEstimate($0.figure(of: quantity)) }
  }

  /// The means of several rows in one style.
  static func figures(_ means: [YearMean], _ context: Context, as unit: Figure.Unit? = nil) -> [Figure?] {
    let style = context.style(means.flatMap(\.estimates), as: unit)
    return means.map { mean in
      guard !mean.estimates.isEmpty else { return nil }
      let count = Double(mean.estimates.count)
      let sum = mean.estimates.reduce(0) { $0 + $1.mean.value }
      return style.figure(
        ResultNumber(sum / count, .sum(mean.estimates.map { $0.node.path + ".mean" }, dividedBy: count)))
    }
  }
}
