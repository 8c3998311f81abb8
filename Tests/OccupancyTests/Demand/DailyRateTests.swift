import Testing

@testable import Occupancy

@Suite("Daily rates")
struct DailyRateTests {
  @Test("A yearly rate is spread over the days of its civil year, with season and events")
  func rates() throws {
    var referrals = Referrals(rate: .total(Schedule(73.2), shares: [1]))
    referrals.events = [
      .init(
        first: try #require(CivilDate(iso: "2023-03-01")), last: try #require(CivilDate(iso: "2023-03-31")), factor: 0.5
      )
    ]
    let scene = Scene("2023-01-01", "2024-12-31")
    let found = referrals.dailyRates(in: scene)
    #expect(found.map(\.fromDay) == [0, 59, 90, 365])
    let expected = [73.2 / 365, 73.2 / 730, 73.2 / 365, 0.2]
    #expect(zip(found, expected).allSatisfy { ($0.perDay - $1).magnitude < 1e-12 })
  }
}
