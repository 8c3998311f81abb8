internal import Forecasting
internal import Occupancy
internal import Takst

/// The keys of `timer`.
enum HoursKey: String, ScenarioKey {
  case årsværk, nettotimer_pr_årsværk, faktureringsgrad, timer_pr_sag, efterslæb_ved_start, omkostningsandel
}

/// A ydelse billed by the hour.
struct HourYdelse {
  let plan: HourlyPlan
  let description: TilbudCase.Ydelse
  let terms: HourTerms
}

/// `timer`: who works, how much a case takes, and how an hour is priced.
struct HourTerms {
  let årsværk: Schedule<Double>
  let netHours: Schedule<Double>
  let billableShare: Schedule<Share>?
  let costShare: Schedule<Share>?
  let hoursPerCase: Distribution
  let backlog: Double
  let keys: ObjectReader<HoursKey>

  /// The days on which something changes that an hour's price is made of.
  var dates: [CivilDate] {
    årsværk.steps.map { $0.from } + netHours.steps.map { $0.from }
      + ((billableShare?.steps ?? []) + (costShare?.steps ?? [])).map { $0.from }
  }
}

/// Reads a ydelse billed by the hour.
struct HourYdelseReader {
  private let keys: ObjectReader<YdelseKey>
  private let id: String
  private let hasEconomy: Bool
  private let frame: ScenarioFrame

  init(_ keys: ObjectReader<YdelseKey>, id: String, hasEconomy: Bool, frame: ScenarioFrame) {
    self.keys = keys
    self.id = id
    self.hasEconomy = hasEconomy
    self.frame = frame
  }

  func read(_ description: TilbudCase.Ydelse?) -> HourYdelse? {
    let reason = "the ydelse is billed by the hour"
    keys.refuse(
      [
        .budgetterede_pladser, .mindst, .højst, .ophold, .venteliste, .prioritet, .ved_start, .venter_ved_start,
        .afregning, .takstvægt, .timer_pr_døgn, .tillæg, .takstniveauer,
      ], because: reason)
    let referrals = ReferralsReader(
      keys, refusing: [.ophold, .tålmodighed, .prioritet, .født], because: reason, in: frame
    ).referrals()
    let terms = keys.required(.timer, .hourTerms(hasEconomy: hasEconomy, in: frame))
    guard let referrals, let terms, let description else { return nil }
    // Both are known from the later of their first days on, which is no later than the period's.
    let start = max(terms.årsværk.steps[0].from, terms.netHours.steps[0].from)
    let dates = Set((terms.årsværk.steps + terms.netHours.steps).map { $0.from }).filter { $0 >= start }
    let steps = dates.map {
      Schedule<Double>.Step(from: $0, value: terms.årsværk.value(on: $0) * terms.netHours.value(on: $0))
    }
    guard let capacity = Schedule(steps) else { return nil }
    var plan = HourlyPlan(id: id, referrals: referrals, hoursPerCase: terms.hoursPerCase, capacity: capacity)
    plan.backlogAtStart = terms.backlog
    return HourYdelse(plan: plan, description: description, terms: terms)
  }
}

extension Reading<HourTerms> {
  fileprivate static func hourTerms(hasEconomy: Bool, in frame: ScenarioFrame) -> Reading {
    .object(HoursKey.self) { keys in
      let årsværk = keys.required(.årsværk, .byDate(.number(in: 0...10_000), in: frame))
      let netHours = keys.required(.nettotimer_pr_årsværk, .byDate(.number(in: 1...8_784), in: frame))
      let share = Reading<Schedule<Share>>.byDate(.exactShare(in: 0.01...1), in: frame)
      let billable =
        hasEconomy ? keys.required(.faktureringsgrad, share).map { $0 } : keys.maybe(.faktureringsgrad, share)
      let perCase = keys.required(.timer_pr_sag, .distribution(of: .hours))
      let backlog = keys.value(.efterslæb_ved_start, .hours(in: 0...1e6), default: 0)
      let costShare = keys.maybe(.omkostningsandel, .byDate(.exactShare(), in: frame))
      guard let årsværk, let netHours, let billable, let perCase, let backlog, let costShare else { return nil }
      return HourTerms(
        årsværk: årsværk, netHours: netHours, billableShare: billable, costShare: costShare, hoursPerCase: perCase,
        backlog: backlog, keys: keys)
    }
  }
}
