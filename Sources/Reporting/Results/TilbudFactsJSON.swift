internal import Forecasting
internal import Occupancy
internal import Takst

/// What is known of a tilbud before anything is simulated, as members of its JSON object.
struct TilbudFactsJSON {
  private let tilbud: TilbudCase
  private let period: Period

  init(_ tilbud: TilbudCase, period: Period) {
    (self.tilbud, self.period) = (tilbud, period)
  }

  /// Places and the share the takst is computed with, by date; the first step is in force when the period begins.
  var members: [JSONMember] {
    [
      JSONMember(.hourly, .bool(tilbud.isHourly)), JSONMember(.places, .array(places)),
      JSONMember(.assumed, assumed),
      JSONMember(.band, .number(orNull: tilbud.economy?.efterregulering.band.value)),
    ] + (paysEmptyPlacesTwice ? [JSONMember(.paysEmptyPlacesTwice, .bool(true))] : []) + rules
  }

  private var paysEmptyPlacesTwice: Bool { tilbud.economy?.paysEmptyPlacesTwice(in: period) ?? false }

  /// The rules that change the places in the simulation; no member without rules.
  var rules: [JSONMember] {
    let ommærkning = tilbud.plan.rules.ommærkning.map { JSONMember(.ommærkning, $0.json) }
    let adjustment = tilbud.plan.rules.adjustment.map { JSONMember(.adjustment, $0.json) }
    let rules = [ommærkning, adjustment].compactMap { $0 }
    return rules.isEmpty ? [] : [JSONMember(.rules, .object(rules))]
  }

  private var places: [JSONValue] {
    if tilbud.isHourly { return [] }
    let dates = tilbud.plan.places.steps.map { $0.from } + [tilbud.plan.closure?.date].compactMap { $0 }
    return steps(dates, .places) { .integer(tilbud.plan.places(on: $0)) }
  }

  /// Null where a rule decides the share year by year, or nothing is billed by the døgn.
  private var assumed: JSONValue {
    guard !tilbud.isHourly, case .byDate(let schedule)? = tilbud.economy?.assumed else { return .null }
    return .array(steps(schedule.steps.map { $0.from }, .share) { .number(schedule.value(on: $0).value) })
  }

  private func steps(_ dates: [CivilDate], _ key: ResultKey, _ value: (CivilDate) -> JSONValue) -> [JSONValue] {
    var steps: [JSONValue] = []
    var previous: JSONValue?
    for date in [period.first] + dates.filter({ $0 > period.first && $0 <= period.last }).sorted() {
      let next = value(date)
      if next != previous { steps.append(.object([JSONMember(.from, .string(date.iso)), JSONMember(key, next)])) }
      previous = next
    }
    return steps
  }
}

extension Ommærkning {
  fileprivate var json: JSONValue {
    [
      .fewerThan: .integer(whenFewerThan), .returnsAt: .integer(returnsAt), .greatestShare: .number(greatestShare),
      .atStart: .integer(atStart), .reviews: reviews.json,
    ]
  }
}

extension PlaceAdjustment {
  fileprivate var json: JSONValue {
    [
      .years: .integer(years), .delayMonths: .integer(delay), .reviews: reviews.json,
      .cut: cut.map { $0.json } ?? .null, .addition: addition.map { $0.json } ?? .null,
    ]
  }
}

extension PlaceAdjustment.Step {
  fileprivate var json: JSONValue {
    [.threshold: .number(threshold), .places: .integer(places), .limit: .integer(limit)]
  }
}

extension ReviewDates {
  fileprivate var json: JSONValue {
    switch self {
    case .on(let dates): [.dates: .array(dates.map { .string($0.iso) })]
    case .every(let months, let first): [.everyMonths: .integer(months), .first: .string(first.iso)]
    }
  }
}
