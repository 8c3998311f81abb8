internal import Forecasting
internal import Occupancy
internal import Takst

/// The keys of a ydelse, with places or by the hour.
enum YdelseKey: String, ScenarioKey {
  case navn, paragraf, beskrivelse, budgetterede_pladser, mindst, højst, henvisninger_pr_år, henvisninger, ophold
  case venteliste, prioritet, ved_start, venter_ved_start, afregning, takstvægt, timer_pr_døgn, tillæg, takstniveauer
  case timer
}

/// A ydelse as read: one with places, or one billed by the hour.
enum Ydelse {
  case places(PlaceYdelse)
  case hours(HourYdelse)
}

/// A ydelse with places.
struct PlaceYdelse {
  let plan: YdelsePlan
  let description: TilbudCase.Ydelse
  let levels: [TakstLevel]
  let billing: Economy.Billing
  let field: Field
}

extension Reading<Ydelse> {
  static func ydelse(_ id: String, hasEconomy: Bool, in frame: ScenarioFrame) -> Reading {
    .object(YdelseKey.self) { keys in
      let name = keys.value(.navn, .text, default: id)
      let paragraph = keys.maybe(.paragraf, .text)
      let about = keys.optional(.beskrivelse, .text)
      let places = keys.maybe(.budgetterede_pladser, .byDate(.places, in: frame))
      var description: TilbudCase.Ydelse? =
        if let name, let paragraph, let places {
          TilbudCase.Ydelse(name: name, paragraph: paragraph, budgetedPlaces: places)
        } else { nil }
      description?.about = about
      if keys.has(.timer) {
        return HourYdelseReader(keys, id: id, hasEconomy: hasEconomy, frame: frame).read(description).map { .hours($0) }
      }
      return PlaceYdelseReader(keys, id: id, hasEconomy: hasEconomy, frame: frame).read(description).map { .places($0) }
    }
  }
}

extension Reading<Int> {
  /// A number of places or residents.
  static var places: Reading { .integer(in: 0...10_000) }
}

/// Reads a ydelse with places.
private struct PlaceYdelseReader {
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

  func read(_ description: TilbudCase.Ydelse?) -> PlaceYdelse? {
    let plan = plan()
    let levels = TakstLevelsReader(keys, in: frame).levels()
    let terms = keys.value(.afregning, .terms(hasEconomy: hasEconomy), default: BillingTerms())
    guard var plan, let levels, let terms, let description else { return nil }
    (plan.levels, plan.laterLevels) = TakstLevel.mix(levels, from: frame.start)
    plan.notice = terms.notice
    plan.billsTwice = terms.billsTwice
    plan.billsNoticeWhenMoved = terms.billsNoticeWhenMoved
    plan.hold = terms.hold
    return PlaceYdelse(
      plan: plan, description: description, levels: levels, billing: terms.billing, field: keys.field)
  }

  private func plan() -> YdelsePlan? {
    let waiting = keys.value(.venteliste, .waiting, default: nil)
    let hasList = keys.field(.venteliste).map { $0.node.string != "ingen" } ?? false
    let referrals = ReferralsReader(
      keys, refusing: hasList ? [] : [.tålmodighed], because: "the ydelse has no venteliste", in: frame
    ).referrals()
    let stay = keys.required(.ophold, .stay)
    let priority = keys.value(.prioritet, .priority, default: 1)
    let limits = limits()
    let residents = keys.value(
      .ved_start, .residents(ageLimit: stay?.ageLimit?.limit, in: frame), default: [])
    if !hasList { keys.refuse([.venter_ved_start], because: "the ydelse has no venteliste") }
    let waiters = keys.value(.venter_ved_start, .waiters(in: frame), default: [])
    guard let waiting, let referrals, let stay, let priority, let limits, let residents, let waiters else {
      return nil
    }
    var plan = YdelsePlan(id: id, referrals: referrals, stay: stay.length)
    (plan.minimum, plan.maximum) = limits
    plan.ageLimit = stay.ageLimit
    plan.waiting = waiting
    plan.priority = priority
    (plan.residents, plan.waiters) = (residents, waiters)
    return plan
  }

  private func limits() -> (minimum: Schedule<Int>, maximum: Schedule<Int>?)? {
    let minimum = keys.value(.mindst, .byDate(.places, in: frame), default: Schedule(0))
    let maximum = keys.maybe(.højst, .byDate(.places, in: frame))
    guard let minimum, let maximum else { return nil }
    guard let maximum else { return (minimum, nil) }
    let dates = (minimum.steps + maximum.steps).map { $0.from } + [frame.start].compactMap { $0 }
    if let date = dates.sorted().first(where: { minimum.value(on: $0) > maximum.value(on: $0) }) {
      keys.error(.mindst, "more places at least than at most on \(max(date, frame.start ?? date).iso)")
      return nil
    }
    return (minimum, maximum)
  }
}
