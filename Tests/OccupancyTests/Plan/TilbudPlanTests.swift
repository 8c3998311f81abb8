import Testing

@testable import Occupancy

@Suite("Plans that make no sense are refused in words")
struct TilbudPlanTests {
  private func message(
    _ scene: Scene = .oneYear, ydelse adjust: (inout YdelsePlan) -> Void = { _ in },
    tilbud: (inout TilbudPlan) -> Void = { _ in }
  ) -> String? {
    let plan = TilbudPlan.with(places: 3, [.listed([], adjust)], tilbud)
    do {
      _ = try TilbudModel(plan: plan, scene: scene, seed: 1)
      return nil
    } catch { return "\(error)" }
  }

  @Test("A plain plan is accepted")
  func accepted() { #expect(message() == nil) }

  @Test("Of the tilbud: places, closed places, making ready, names, hours")
  func tilbud() {
    #expect(message(tilbud: { $0.places = schedule(3, ("2101-05-01", -1)) }) == "places: fewer than 0 places")
    #expect(message(tilbud: { $0.places = Schedule(9_000_000) }) == "places: more than 8 million places")
    #expect(message(tilbud: { $0.overOccupancy = Schedule(-1) }) == "over-occupancy: fewer than 0 residents")
    let backwards = TilbudPlan.Closed(first: civil("2101-02-02"), last: civil("2101-02-01"), places: 1)
    #expect(message(tilbud: { $0.closed = [backwards] }) == "closed places: fewer than 0, or no days")
    #expect(message(tilbud: { $0.makingReady = .infinity }) == "making ready: fewer than 0 days")
    #expect(message(tilbud: { $0.ydelser.append(.listed([])) }) == "ydelser: two with the same id")
    let hourly = HourlyPlan(
      id: "H", referrals: .perYear(1), hoursPerCase: .constant(value: 1), capacity: Schedule(-1))
    #expect(message(tilbud: { $0.hourly = [hourly] }) == "H: capacity below 0 hours")
  }

  @Test("Of a ydelse: limits, levels, hold, residents and waiters")
  func ydelse() {
    #expect(message(ydelse: { $0.minimum = Schedule(-1) }) == "A: a minimum below 0 places")
    #expect(message(ydelse: { $0.maximum = Schedule(-1) }) == "A: a maximum below 0 places")
    #expect(message(ydelse: { $0.levels = [0.5, 0.4] }) == "A: levels must add to 1")
    #expect(message(ydelse: { $0.levels = [] }) == "A: levels must add to 1")
    #expect(message(ydelse: { $0.hold = -1 }) == "A: a hold below 0 days")
    #expect(
      message(ydelse: { $0.residents = [.init(admitted: civil("2101-01-02"))] })
        == "A: a resident admitted after the start")
    #expect(
      message(ydelse: { $0.residents = [.init(leaves: civil("2100-12-31"))] })
        == "A: a resident who left before the start")
    #expect(message(ydelse: { $0.residents = [.init(kommune: 1)] }) == "A: an unknown kommune")
    #expect(
      message(ydelse: { ($0.waiting, $0.waiters) = (nil, [.init()]) }) == "A: people waiting without a waiting list")
    #expect(
      message(ydelse: { $0.waiters = [.init(referred: civil("2101-02-01"))] })
        == "A: somebody waiting referred after the start")
  }

  @Test("Of its referrals: rates, shares, season, growth, events and dated people")
  func referrals() {
    func refused(_ adjust: @escaping (inout Referrals) -> Void) -> String? {
      message(ydelse: { adjust(&$0.referrals) })
    }
    #expect(refused { $0.rate = .perKommune([Schedule(-1)]) } == "A: a referral rate below 0")
    #expect(refused { $0.rate = .perKommune([Schedule(.nan)]) } == "A: a referral rate below 0")
    #expect(refused { $0.rate = .perKommune([]) } == "A: one rate per kommune is needed")
    #expect(refused { $0.rate = .total(Schedule(1), shares: [0.5, 0.5]) } == "A: one share per kommune is needed")
    #expect(refused { $0.rate = .total(Schedule(1), shares: [0.5]) } == "A: shares must add to 1")
    #expect(refused { $0.season = [1, 1] } == "A: a season has twelve factors")
    #expect(refused { $0.season = Array(repeating: 1.1, count: 12) } == "A: the season's factors must have mean 1")
    #expect(refused { $0.growth = -1 } == "A: growth outside −100 to 1,000 percent")
    #expect(refused { $0.yearlyCV = -0.1 } == "A: a yearly cv outside 0–10")
    #expect(
      refused { $0.events = [.init(first: civil("2101-02-02"), last: civil("2101-02-01"), factor: 1)] }
        == "A: an event without days")
    #expect(refused { $0.list = [.on(-1)] } == "A: somebody referred outside the period")
    #expect(refused { $0.list = [.on(1, kommune: 1)] } == "A: an unknown kommune")
    #expect(refused { $0.list = [.on(1, stay: 0)] } == "A: a stay of no days")
    #expect(refused { $0.list = [.on(1, patience: -1)] } == "A: patience below 0 days")
  }

  @Test("A broken invariant names the tilbud and the replication, and says whose defect it is")
  func invariantWords() {
    let law = "2 people came and 1 are accounted for"
    let error = OccupancyError.invariant(tilbud: "kvisten", replication: 7, law: law)
    #expect(
      "\(error)"
        == "kvisten, replication 7: 2 people came and 1 are accounted for; this is a defect in Plads, please report it")
  }
}
