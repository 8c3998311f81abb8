package import Forecasting
internal import Occupancy

/// What the figures of one tilbud say, in a paragraph.
package struct RunReading {
  private let result: VariantResult
  private let tilbud: Int
  private let facts: TilbudFacts

  /// The reading of tilbud number `tilbud`.
  package init(_ result: VariantResult, tilbud: Int) {
    (self.result, self.tilbud) = (result, tilbud)
    facts = TilbudFacts(tilbud: result.variant.tilbud[tilbud], period: result.variant.scene.period)
  }

  /// The last year first, then the whole period.
  package var text: String {
    let last = result.layout.years - 1
    let year = [occupancy(last), use(last), deficit(last)].compactMap(\.self)
    let period = result.layout.years > 1 ? [accounts(result.layout.years), refused(result.layout.years)] : [refused(0)]
    return (year + period.compactMap(\.self)).joined(separator: " ")
  }

  /// How long people waited, where there is a list; nil when nobody did.
  package var waits: String? {
    let period = result.layout.years > 1 ? result.layout.years : 0
    let admitted = days(result.meanWaitOfAdmitted(tilbud: tilbud, year: period), of: .admittedFromList, period)
    let left = days(result.meanWaitOfLeft(tilbud: tilbud, year: period), of: .left, period)
    let parts = [
      admitted.map { "\(facts.isHourly ? "cases begun" : "those admitted from the list") had waited \($0) on average" },
      left.map { "those who left it had waited \($0)" },
    ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : "Waiting: " + known.joined(separator: "; ") + "."
  }

  private func days(_ mean: Double?, of people: Quantity, _ year: Int) -> String? {
    guard let mean, let count = result.estimate(people, tilbud: tilbud, year: year) else { return nil }
    // Waits spread about as widely as they are long, so their mean is known to two parts in √n.
    let halfWidth = 2 * mean / (count.mean * Double(count.count)).squareRoot()
    let days = SignificantDigits(halfWidth: halfWidth, most: 0).text(mean, NumberStyle(.english))
    return days == "0" ? "less than a day" : days + (days == "1" ? " day" : " days")
  }

  // MARK: Sentences

  private func occupancy(_ year: Int) -> String? {
    guard let share = result.estimate(.enrolledShare, tilbud: tilbud, year: year),
      let residents = result.estimate(.residents, tilbud: tilbud, year: year)
    else { return nil }
    let (percent, people) = (EstimateStyle([share]), EstimateStyle([residents]))
    let name = facts.tilbud.name.visibleInTerminal
    return
      "In \(result.years[year]) \(name) is expected to have \(people.mean(residents)) of \(places(year)) places occupied "
      + "(belægning, indskrevet: \(percent.mean(share)));" + range(people, residents) + "."
  }

  /// The places of a year; their mean when they change within it.
  private func places(_ year: Int) -> String {
    let number = result.years[year]
    if let inForce = result.estimate(.places, tilbud: tilbud, year: year) {
      return EstimateStyle([inForce]).mean(inForce)
    }
    let places = facts.places(in: number...number)
    guard places.contains("→") else { return places }
    let mean = Double(result.placeDays(tilbud: tilbud, year: year)) / Double(CivilDate.daysInYear(number))
    return NumberStyle(.english).decimal(mean, places: 1)
  }

  private func use(_ year: Int) -> String? {
    guard let hours = result.estimate(.hoursDelivered, tilbud: tilbud, year: year),
      let share = result.estimate(.utilisation, tilbud: tilbud, year: year)
    else { return nil }
    let (number, percent) = (EstimateStyle([hours]), EstimateStyle([share]))
    return "In \(result.years[year]) \(number.mean(hours)) hours are expected to be delivered, "
      + "\(percent.mean(share)) of the capacity;" + range(percent, share) + "."
  }

  private func deficit(_ year: Int) -> String? {
    guard let deficit = result.estimate(.deficit, tilbud: tilbud, year: year),
      let beyond = result.estimate(.deficitBeyondBand, tilbud: tilbud, year: year), let band = facts.band
    else { return nil }
    let style = EstimateStyle([deficit, beyond])
    return "A deficit is \(style.mean(deficit)) likely; one beyond the band of ±\(band), \(style.mean(beyond))."
  }

  private func accounts(_ period: Int) -> String? {
    guard let sum = result.estimate(.result, tilbud: tilbud, year: period),
      let ever = result.estimate(.deficitBeyondBand, tilbud: tilbud, year: period)
    else { return nil }
    let (money, percent) = (EstimateStyle([sum]), EstimateStyle([ever]))
    return "Over the whole period the results are expected to add up to \(money.meanWithUnit(sum));"
      + range(money, sum) + (money.unit.isEmpty ? "" : " \(money.unit)")
      + "; in \(percent.mean(ever)) of the futures some year has a deficit beyond the band."
  }

  private func refused(_ year: Int) -> String? {
    if facts.tilbud.isHourly { return nil }
    guard let referred = result.estimate(.referred, tilbud: tilbud, year: year),
      let away = result.estimate(.turnedAway, tilbud: tilbud, year: year),
      let left = result.estimate(.left, tilbud: tilbud, year: year), referred.mean > 0
    else { return nil }
    func number(_ estimate: Estimate) -> String { EstimateStyle([estimate]).mean(estimate) }
    let fates = [
      away.mean > 0 ? "\(number(away)) are turned away" : nil,
      left.mean > 0 ? "\(number(left)) leave the list" : nil,
    ].compactMap(\.self)
    let when = year == result.layout.years ? "the whole period" : "\(result.years[year])"
    return "Of the \(number(referred)) people referred in \(when), "
      + (fates.isEmpty ? "none is turned away." : fates.joined(separator: " and ") + ".")
  }

  private func range(_ style: EstimateStyle, _ estimate: Estimate) -> String {
    estimate.standardError == 0 ? " the same in every future" : " in 8 of 10 futures \(style.spread(estimate))"
  }
}
