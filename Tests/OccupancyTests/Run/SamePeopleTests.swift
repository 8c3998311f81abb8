import Testing

@testable import Occupancy

@Suite("The same people in every variant")
struct SamePeopleTests {
  private let scene = Scene("2101-01-01", "2104-12-31", kommuner: ["a", "b", "c"])

  private func ydelse(_ rate: Double, id: String = "A", patience: Double? = 60) -> YdelsePlan {
    var ydelse = YdelsePlan(
      id: id, referrals: Referrals(rate: .total(Schedule(rate), shares: [0.5, 0.3, 0.2])),
      stay: .lognormal(mu: 4, sigma: 1))
    ydelse.waiting = patience.map { .init(patience: .exponential(mean: $0)) }
    return ydelse
  }

  private func lives(_ plan: TilbudPlan, ydelse: Int = 0) throws -> [Int64: Life] {
    let events = try plan.simulation(in: scene).trace(replication: 5)
    let people = Life.all(in: events).filter { $0.key.ydelse == ydelse }
    return Dictionary(uniqueKeysWithValues: people.map { ($0.key.person, $0.value) })
  }

  @Test("A changed rate moves the same people: the n-th has the same stay and kommune, sooner")
  func rate() throws {
    let (low, high) = (
      try lives(.with(places: 5_000, [ydelse(40)])), try lives(.with(places: 5_000, [ydelse(60)]))
    )
    #expect(low.count > 120 && high.count > 180)
    for (number, person) in low {
      let same = try #require(high[number])
      #expect(same.kommune == person.kommune)
      let (sooner, later) = (try #require(same.referred), try #require(person.referred))
      #expect((Double(sooner) * 1.5 / Double(later) - 1).magnitude < 0.005)
      guard let leaves = person.discharged, let left = same.discharged else { continue }
      #expect(leaves - later == left - sooner)
    }
  }

  @Test("A rate changed from a date on leaves everybody before it untouched")
  func laterRate() throws {
    var changed = ydelse(40)
    changed.referrals.rate = .total(schedule(40, ("2103-01-01", 90)), shares: [0.5, 0.3, 0.2])
    let (one, other) = (try lives(.with(places: 5_000, [ydelse(40)])), try lives(.with(places: 5_000, [changed])))
    let change = Int64(730) * Ticks.perDay
    let before = one.filter { ($0.value.referred ?? 0) < change }
    #expect(before.count == other.count { ($0.value.referred ?? 0) < change })
    for (number, person) in before { #expect(person.referred == other[number]?.referred) }
  }

  @Test("Fewer places leave arrival, kommune, stay and patience of every person as they were")
  func places() throws {
    let plans = [0, 2, 5, 5_000].map { TilbudPlan.with(places: $0, [ydelse(40)]) }
    let all = try plans.map { try lives($0) }
    var (stays, waits) = ([Int64: Int64](), [Int64: Int64]())
    var (sameStays, sameWaits) = (0, 0)
    for people in all {
      #expect(people.count == all[0].count)
      for (number, person) in people {
        #expect(person.referred == all[0][number]?.referred && person.kommune == all[0][number]?.kommune)
        if let from = person.admitted, let to = person.discharged {
          if stays[number] != nil { sameStays += 1 }
          #expect(stays.updateValue(to - from, forKey: number) ?? to - from == to - from)
        }
        if let from = person.referred, let to = person.left {
          if waits[number] != nil { sameWaits += 1 }
          #expect(waits.updateValue(to - from, forKey: number) ?? to - from == to - from)
        }
      }
    }
    #expect(sameStays > 50 && sameWaits > 50)
  }

  @Test("Another ydelse, wherever it stands in the list, leaves the others' people untouched")
  func anotherYdelse() throws {
    let alone = try lives(.with(places: 5_000, [ydelse(40)]))
    let after = try lives(.with(places: 5_000, [ydelse(40), ydelse(25, id: "B")]))
    let before = try lives(.with(places: 5_000, [ydelse(25, id: "B"), ydelse(40)]), ydelse: 1)
    #expect(alone.mapValues(\.discharged) == after.mapValues(\.discharged))
    #expect(alone.mapValues(\.discharged) == before.mapValues(\.discharged))
    #expect(alone.mapValues(\.kommune) == before.mapValues(\.kommune))
  }

  @Test("The same replication gives the same counts, whatever was simulated before it")
  func replay() throws {
    let plan = TilbudPlan.with(places: 4, [ydelse(40), ydelse(25, id: "B")])
    let simulation = try plan.simulation(in: scene)
    var forwards: [[Int64]] = []
    for replication in 0..<UInt64(20) {
      simulation.run(replication: replication)
      forwards.append(simulation.fingerprint)
    }
    for replication in (0..<UInt64(20)).reversed() {
      _ = simulation.trace(replication: replication + 100)
      simulation.begin(replication: replication + 7)
      simulation.runYear()
      simulation.run(replication: replication)
      #expect(simulation.fingerprint == forwards[Int(replication)])
    }
    #expect(Set(forwards).count == 20)
    _ = simulation.trace(replication: 4)
    #expect(simulation.fingerprint == forwards[4])
  }
}
