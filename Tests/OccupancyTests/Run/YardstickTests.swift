import Testing

@testable import Occupancy

@Suite("The yardstick W1")
struct YardstickTests {
  @Test("22 places, 60 referrals a year, lognormal stays, exponential patience: the known means of five years")
  func yearlyMeans() throws {
    let plan = TilbudPlan.with(
      places: 22,
      [.random(60, stay: try .lognormal(mean: 120, cv: 1), waiting: .init(patience: .exponential(mean: 30)))])
    let simulation = try plan.simulation(in: Scene("2099-01-01", "2103-12-31"), seed: 22)
    var years = Array(repeating: Sample(), count: 5)
    try simulation.replicate(60_000) { _ in
      for year in 0..<5 { years[year].add(simulation.mean(.enrolled, simulation.years(year, year)) / 22) }
    }
    for (sample, expected) in zip(years, [0.6217, 0.8265, 0.8354, 0.8369, 0.8373]) {
      #expect(sample.agrees(with: expected, slack: 0.0001), "\(sample), expected \(expected)")
    }
  }
}
