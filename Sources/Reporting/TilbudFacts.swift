internal import Forecasting
internal import Occupancy
internal import Takst

/// What is known of a tilbud before anything is simulated, in words for a cell.
struct TilbudFacts {
  let tilbud: TilbudCase
  let period: Period

  /// The normerede places of some years: `6`, or `28→22` when they change.
  func places(in years: ClosedRange<Int>) -> String {
    if tilbud.isHourly { return "" }
    let dates = tilbud.plan.places.steps.map(\.from) + [tilbud.plan.closure?.date].compactMap(\.self)
    return changing(years, on: dates) { String(tilbud.plan.places(on: $0)) }
  }

  /// What rules change its places, and how its places are counted then; empty without rules.
  var rules: [String] {
    let sentences = tilbud.ruleSentences(in: period)
    if sentences.isEmpty { return [] }
    return sentences + [TilbudFacts.placesNote]
  }

  /// What places are where rules change them.
  static let placesNote =
    "Places in force are a mean over the year; what is ommærket is not among them, and belægning is said of those in force."

  /// The forudsat belægning of some years: `90%`, or `95→90%` when it changes.
  func assumed(in years: ClosedRange<Int>) -> String {
    guard let economy = tilbud.economy else { return "" }
    if tilbud.isHourly {
      return economy.structure.hourly.map { percent($0.billableShare) + "%" } ?? ""
    }
    switch economy.assumed {
    case .rule: return "by rule"
    case .byDate(let schedule):
      return changing(years, on: schedule.steps.map(\.from)) { percent(schedule.value(on: $0)) } + "%"
    }
  }

  /// Whether all its ydelser are billed by the hour.
  var isHourly: Bool { tilbud.isHourly }

  /// What the share is called that a takst or hourly price is computed with.
  var assumedTitle: String { isHourly ? "Faktureringsgrad" : "Forudsat belægning" }

  /// What its prices are called.
  var takstTitle: String { isHourly ? "Price per hour" : "Takst" }

  /// The band of efterregulering as a percentage: `5%`.
  var band: String? { tilbud.economy.map { percent($0.efterregulering.band) + "%" } }

  /// As few decimals as say it all.
  private func percent(_ share: Share) -> String {
    NumberStyle(.english).decimal(
      share.billionths, scale: 7, places: share.billionths.isMultiple(of: 10_000_000) ? 0 : 1)
  }

  /// The values of the days on which something changes, each once in a row.
  private func changing(_ years: ClosedRange<Int>, on dates: [CivilDate], _ value: (CivilDate) -> String) -> String {
    let first = max(period.first, CivilDate(year: years.lowerBound, month: 1, day: 1) ?? period.first)
    let last = min(period.last, CivilDate(year: years.upperBound, month: 12, day: 31) ?? period.last)
    var values: [String] = []
    for date in [first] + dates.filter({ $0 > first && $0 <= last }).sorted() {
      let next = value(date)
      if values.last != next { values.append(next) }
    }
    let shown = values.count <= 3 ? values : [values[0], "…", values[values.count - 1]]
    return shown.joined(separator: "→")
  }
}
