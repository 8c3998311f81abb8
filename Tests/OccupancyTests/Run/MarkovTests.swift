import Testing

@testable import Occupancy

/// The simulation against Markov processes solved exactly, within four standard errors.
@Suite("Exact Markov solutions")
struct MarkovTests {
  @Test("When places are cut from 7 to 4 and residents stay, the mean of every month follows the exact transient")
  func naturalCut() throws {
    let (rate, stay) = (20.0 / 365, 120.0)
    let plan = TilbudPlan.with(
      places: schedule(7, ("2101-07-01", 4)),
      [.random(20, stay: .exponential(mean: stay)) { $0.residents = Array(repeating: .init(), count: 5) }])
    let simulation = try plan.simulation(in: Scene("2101-01-01", "2102-12-31"))
    var months = Array(repeating: Sample(), count: 24)
    try simulation.replicate(60_000) { _ in
      for bucket in simulation.all { months[bucket].add(simulation.days(.enrolled, bucket..<bucket + 1)) }
    }
    func chain(_ places: Int) -> MarkovChain {
      MarkovChain(births: (0..<7).map { $0 < places ? rate : 0 }, deaths: (1...7).map { Double($0) / stay })
    }
    let (before, after) = (chain(7), chain(4))
    var now = (0...7).map { $0 == 5 ? 1.0 : 0 }
    for (bucket, days) in simulation.model.buckets.days.enumerated() {
      let (next, spent) = (bucket < 6 ? before : after).later(now, Double(days))
      let expected = expectation(spent) { Double($0) }
      #expect(months[bucket].agrees(with: expected), "month \(bucket): \(months[bucket]), expected \(expected)")
      now = next
    }
  }

  @Test("Two groups with a maximum and a minimum share places as their exact stationary distribution says")
  func twoGroups() throws {
    // Six places; A may use at most 4; B always has 1 kept. No list.
    let (places, most, kept) = (6, 4, 1)
    let rates = (60.0 / 365, 35.0 / 365)
    let stays = (25.0, 30.0)
    let plan = TilbudPlan.with(
      places: places,
      [
        .random(60, stay: .exponential(mean: stays.0)) { $0.maximum = Schedule(most) },
        .random(35, stay: .exponential(mean: stays.1), id: "B") { $0.minimum = Schedule(kept) },
      ])
    let simulation = try plan.simulation(in: Scene("2097-01-01", "2103-12-31"))
    var (a, b, turnedAwayA, turnedAwayB) = (Sample(), Sample(), Sample(), Sample())
    let years = simulation.years(2, 6)
    try simulation.replicate(2_500) { _ in
      a.add(simulation.mean(.enrolled, years))
      b.add(simulation.mean(.enrolled, line: 1, years))
      turnedAwayA.add(Double(simulation.flow(.turnedAway, line: 0, buckets: years)) / 5)
      turnedAwayB.add(Double(simulation.flow(.turnedAway, line: 1, buckets: years)) / 5)
    }
    let width = places + 1
    func admitsA(_ state: Int) -> Bool {
      let (x, y) = (state / width, state % width)
      return x < most && places - x - y > max(0, kept - y)
    }
    func admitsB(_ state: Int) -> Bool { state / width + state % width < places }
    let chain = MarkovChain(size: width * width) { from, to in
      let (x, y) = (from / width, from % width)
      // States that cannot be reached fall back towards empty.
      if to == from + width, x < places { return admitsA(from) ? rates.0 : 0 }
      if to == from + 1, y < places { return admitsB(from) ? rates.1 : 0 }
      if to == from - width { return Double(x) / stays.0 }
      if to == from - 1, y > 0 { return Double(y) / stays.1 }
      return 0
    }
    let steady = chain.later((0..<width * width).map { $0 == 0 ? 1.0 : 0 }, 2_000).distribution
    #expect(a.agrees(with: expectation(steady) { Double($0 / width) }), "\(a)")
    #expect(b.agrees(with: expectation(steady) { Double($0 % width) }), "\(b)")
    #expect(turnedAwayA.agrees(with: 60 * expectation(steady) { admitsA($0) ? 0 : 1 }), "\(turnedAwayA)")
    #expect(turnedAwayB.agrees(with: 35 * expectation(steady) { admitsB($0) ? 0 : 1 }), "\(turnedAwayB)")
  }

  @Test("A list no longer than 3 without patience is the loss queue M/M/4/7")
  func shortList() throws {
    let (load, stay) = (4.2, 20.0)
    let plan = TilbudPlan.with(
      places: 4,
      [.random(load * 365 / stay, stay: .exponential(mean: stay), waiting: .init(patience: nil, longest: 3))])
    let simulation = try plan.simulation(in: Scene("2097-01-01", "2103-12-31"))
    var (waiting, turnedAway) = (Sample(), Sample())
    let years = simulation.years(2, 6)
    try simulation.replicate(2_500) { _ in
      waiting.add(simulation.mean(.waiting, years))
      turnedAway.add(Double(simulation.flow(.turnedAway, line: 0, buckets: years)) / 5)
    }
    let steady = MarkovChain(
      births: Array(repeating: load / stay, count: 7), deaths: (1...7).map { Double(min($0, 4)) / stay }
    ).stationary
    #expect(waiting.agrees(with: expectation(steady) { Double(max(0, $0 - 4)) }), "\(waiting)")
    #expect(turnedAway.agrees(with: load * 365 / stay * steady[7]), "\(turnedAway)")
  }

  @Test("The test's own solver knows Erlang's formula, and its transient ends in its stationary distribution")
  func solver() {
    let chain = MarkovChain(births: Array(repeating: 5.0, count: 6), deaths: (1...6).map(Double.init))
    let steady = chain.stationary
    #expect((steady[6] - erlangB(places: 6, load: 5)).magnitude < 1e-15)
    let (later, spent) = chain.later([1, 0, 0, 0, 0, 0, 0], 40)
    #expect(zip(later, steady).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    #expect((spent.reduce(0, +) - 40).magnitude < 1e-9)
  }
}
