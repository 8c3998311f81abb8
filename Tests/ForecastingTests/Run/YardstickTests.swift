import Occupancy
import Testing

@testable import Forecasting

@Suite("The common yardstick W1") struct YardstickTests {
  @Test("Yearly belægning is 0.6217, 0.8265, 0.8354, 0.8369 and 0.8373 as two other programs found")
  func belægning() throws {
    // 2099–2103 are five years of 365 days; the expected values are known to ± 0.0001.
    let variant = try variant(
      years: 5, from: 2099, places: Schedule(22), ydelser: [lively(yearly: 60, stay: 120, patience: 30)])
    let result = try Forecast([variant], options: .init(replications: 60_000, threads: 2, seed: 22)).run().variants[0]
    for (year, expected) in [0.6217, 0.8265, 0.8354, 0.8369, 0.8373].enumerated() {
      let share = try #require(result.estimate(.enrolledShare, tilbud: 0, year: year))
      #expect(abs(share.mean - expected) < 4 * share.standardError + 0.0001, "year \(year): \(share.mean)")
    }
  }
}
