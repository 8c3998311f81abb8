internal import Occupancy

enum ReferralsKey: String, ScenarioKey {
  case pr_år, pr_kommune, sæson, vækst_pr_år, hændelser, årsvariation_cv, liste
}

enum EventKey: String, ScenarioKey { case navn, fra, til, faktor }

/// Reads who is referred to a ydelse: `henvisninger_pr_år`, or `henvisninger` with more to it.
struct ReferralsReader {
  /// The most that may be referred to a ydelse in a year.
  static let highestRate = 100_000.0
  private static let mostPeople = 10_000
  private static let mostEvents = 1_000

  private let ydelse: ObjectReader<YdelseKey>
  private let frame: ScenarioFrame
  /// What does not go with somebody on the list, and why.
  private let refused: (keys: [ReferredPersonKey], reason: String)

  init(
    _ ydelse: ObjectReader<YdelseKey>, refusing refused: [ReferredPersonKey], because reason: String,
    in frame: ScenarioFrame
  ) {
    self.ydelse = ydelse
    self.refused = (refused, reason)
    self.frame = frame
  }

  /// The referrals; nil after reporting what is wrong with them.
  func referrals() -> Referrals? {
    let referrals: Referrals?
    if ydelse.has(.henvisninger) {
      ydelse.refuse([.henvisninger_pr_år], because: "\"henvisninger\" says how many are referred")
      referrals = ydelse.optional(.henvisninger, .object(ReferralsKey.self) { detailed($0) })
    } else {
      let yearly = ydelse.value(.henvisninger_pr_år, .byDate(.yearlyReferrals, in: frame), default: Schedule(0))
      referrals = yearly.map { Referrals(rate: total($0)) }
    }
    if let referrals, !referrals.hasRate, referrals.list.isEmpty { warnOfNobody() }
    return referrals
  }

  private func warnOfNobody() {
    let isStated = ydelse.has(.henvisninger) || ydelse.has(.henvisninger_pr_år)
    ydelse.field.warning(
      say("ingen henvises", "nobody is referred"),
      do: isStated
        ? say(
          "Henvisningerne er sat til 0: det er rigtigt, hvis ydelsen tømmes; ellers skriv et antal",
          "the referrals are stated as 0, which is right for a ydelse that empties; else write a number")
        : say(
          "Skriv \"henvisninger_pr_år\" eller \"henvisninger\"",
          "write \"henvisninger_pr_år\" or \"henvisninger\""))
  }

  private func total(_ yearly: Schedule<Double>) -> Referrals.Rate {
    .total(yearly, shares: frame.kommuner.shares)
  }

  private func detailed(_ keys: ObjectReader<ReferralsKey>) -> Referrals? {
    let rate = rate(keys)
    let season = keys.value(.sæson, .season, default: [])
    let growth = keys.value(.vækst_pr_år, .share(in: -0.99...1), default: 0)
    let event = Reading.event(in: frame)
    let events = keys.value(
      .hændelser, .list(of: event).counted(0...ReferralsReader.mostEvents, "events"), default: [])
    let cv = keys.value(.årsvariation_cv, .number(in: 0...10), default: 0)
    let person = Reading.referred(refusing: refused.keys, because: refused.reason, in: frame)
    let list = keys.value(
      .liste, .list(of: person).counted(0...ReferralsReader.mostPeople, "people"), default: [])
    guard let rate, let season, let growth, let events, let cv, let list else { return nil }
    var referrals = Referrals(rate: rate)
    referrals.season = season
    referrals.growth = growth
    referrals.events = events
    (referrals.yearlyCV, referrals.list) = (cv, list)
    return isPossible(referrals, keys) ? referrals : nil
  }

  private func rate(_ keys: ObjectReader<ReferralsKey>) -> Referrals.Rate? {
    if keys.has(.pr_kommune) {
      keys.refuse([.pr_år], because: "\"pr_kommune\" says how many are referred")
      return keys.optional(.pr_kommune, .ratePerKommune(in: frame))
    }
    return keys.value(.pr_år, .byDate(.yearlyReferrals, in: frame), default: Schedule(0)).map(total)
  }

  /// Whether the rate stays within its limit when season, growth and events are at their worst.
  private func isPossible(_ referrals: Referrals, _ keys: ObjectReader<ReferralsKey>) -> Bool {
    guard let period = frame.period else { return true }
    let peak = referrals.peakRate(in: period)
    if peak <= ReferralsReader.highestRate { return true }
    keys.field.error(
      "season, growth and events multiply the referrals beyond \(Int(ReferralsReader.highestRate)) a year")
    return false
  }
}

extension Referrals {
  /// Whether anybody is referred at random.
  var hasRate: Bool { !steps.allSatisfy { $0.value == 0 } }

  private var steps: [Schedule<Double>.Step] {
    switch rate {
    case .total(let schedule, _): schedule.steps
    case .perKommune(let schedules): schedules.flatMap { $0.steps }
    }
  }

  /// Referrals a year on a date, all kommuner together, before season, growth and events.
  func yearlyRate(on date: CivilDate) -> Double {
    switch rate {
    case .total(let schedule, _): schedule.value(on: date)
    case .perKommune(let schedules): schedules.reduce(0) { $0 + $1.value(on: date) }
    }
  }

  /// An upper bound of the yearly rate, before the random yearly factor and the price response.
  func peakRate(in period: Period) -> Double {
    let dates = Set([period.first] + steps.map { $0.from } + events.map { max($0.first, period.first) })
    let season = season.max() ?? 1
    return dates.filter(period.contains).reduce(0) { peak, date in
      let years = Double(growth > 0 ? period.years.count - 1 : 0)
      let grown = (0..<Int(years)).reduce(1) { factor, _ in factor * (1 + growth) }
      let inForce = events.filter { $0.first <= date && date <= $0.last }.reduce(1) { $0 * $1.factor }
      return max(peak, yearlyRate(on: date) * grown * season * max(1, inForce))
    }
  }
}

extension Reading<Double> {
  /// Referrals a year.
  static var yearlyReferrals: Reading { .number(in: 0...ReferralsReader.highestRate) }
}

extension Reading<[Double]> {
  /// Twelve monthly factors with mean 1.
  fileprivate static var season: Reading {
    Reading("a list of 12 numbers with mean 1") { field in
      let factors = Reading.list(of: Reading<Double>.number(in: 0...12)).counted(12...12, "factors").read(field)
      guard let factors else { return nil }
      let mean = factors.reduce(0, +) / 12
      if (mean - 1).magnitude <= 0.005 { return factors }
      field.error(
        "the factors have mean \(Reading<Double>.plain((mean * 1e4).rounded() / 1e4))",
        expected: "mean 1, within half a percent")
      return nil
    }
  }
}

extension Reading<Referrals.Event> {
  fileprivate static func event(in frame: ScenarioFrame) -> Reading {
    .object(EventKey.self) { keys in
      _ = keys.optional(.navn, .text)
      let days = keys.days(.fra, .til, in: frame)
      let factor = keys.required(.faktor, .number(in: 0...1_000))
      guard let days, let last = days.last, let factor else { return nil }
      return Referrals.Event(first: days.first, last: last, factor: factor)
    }
  }
}

extension Reading<Referrals.Rate> {
  fileprivate static func ratePerKommune(in frame: ScenarioFrame) -> Reading {
    Reading("an object of yearly referrals by kommune") { field in
      let rate = Reading<Schedule<Double>>.byDate(.yearlyReferrals, in: frame)
      guard let rates = Reading<[Keyed<Schedule<Double>>]>.map(of: rate).read(field) else { return nil }
      var schedules = frame.kommuner.names.map { _ in Schedule(0.0) }
      var isWhole = true
      for entry in rates {
        if let index = frame.kommuner.names.firstIndex(of: entry.id) {
          schedules[index] = entry.value
        } else {
          field.sink.add(frame.kommuner.unknown(entry.id, at: entry.span))
          isWhole = false
        }
      }
      if schedules.isEmpty {
        field.error("no kommune is named")
        isWhole = false
      }
      return isWhole ? .perKommune(schedules) : nil
    }
  }
}
