import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Bæredygtighed") struct ViabilityTests {
  private func result(_ limits: [Indicator: Double], replications: Int = 400) throws -> VariantResult {
    var variant = try ForecastModelTests.kvisten(places: 6, assumed: 90)
    variant.tilbud[0].viability = Viability(limits)
    return try Forecast([variant], options: .init(replications: replications, seed: 2)).run().variants[0]
  }

  @Test("No limits, no judgements; a measure each, in their order")
  func stated() throws {
    #expect(try result([:], replications: 10).viability(tilbud: 0).isEmpty)
    let judged = try result([.meanWaitOfAdmitted: 90, .quantity(.deficit): 0.5, .occupancy: 0.8], replications: 10)
      .viability(tilbud: 0)
    #expect(judged.map(\.indicator) == [.quantity(.deficit), .occupancy, .meanWaitOfAdmitted])
  }

  @Test("Each measure is the figure it is named after, and a limit at the figure is kept")
  func values() throws {
    let plain = try result([:])
    let year = 3
    func mean(_ quantity: Quantity) throws -> Double {
      try #require(plain.estimate(quantity, tilbud: 0, year: year)).mean
    }
    let expected: [Indicator: Double] = try [
      .quantity(.deficit): mean(.deficit), .quantity(.deficitBeyondBand): mean(.deficitBeyondBand),
      .occupancy: mean(.enrolledShare), .quantity(.residents): mean(.residents),
      .refusedShare: (mean(.turnedAway) + mean(.left)) / mean(.referred),
      .meanWaitOfAdmitted: try #require(plain.meanWaitOfAdmitted(tilbud: 0, year: year)),
      .takstRise: try mean(.takst) / (try #require(plain.estimate(.takst, tilbud: 0, year: 2)).mean) - 1,
    ]
    for judgement in try result(expected).viability(tilbud: 0) {
      #expect(judgement.years[year].value == expected[judgement.indicator])
      #expect(judgement.years[year].isKept == true, "\(judgement.indicator)")
      #expect(judgement.years[year].isClear != true)
    }
    let beyond = expected.mapValues { $0 * 0.999 }.merging([.occupancy: 1.2, .quantity(.residents): 7]) { $1 }
    for judgement in try result(beyond).viability(tilbud: 0) {
      #expect(judgement.years[year].isKept == false, "\(judgement.indicator)")
    }
  }

  @Test("The share of futures that reach a belægning is counted, and a limit far away is clear")
  func probability() throws {
    let judgement = try #require(try result([.occupancy: 0.7]).viability(tilbud: 0).first)
    var variant = try ForecastModelTests.kvisten(places: 6, assumed: 90)
    variant.tilbud[0].viability = Viability()
    var reached = 0
    _ = try Forecast([variant], options: .init(replications: 400, seed: 2)).run(samples: { sample in
      if sample.value(.enrolledShare, tilbud: 0, year: 1) >= 700_000_000 { reached += 1 }
    })
    let share = try #require(judgement.years[1].probability)
    #expect((share - Double(reached) / 400).magnitude <= 0.005, "bins of a thousandth")
    #expect(try result([.occupancy: 0.2]).viability(tilbud: 0)[0].years[1].isClear == true)
  }

  @Test("There is no rise in the first year; the worst year stands for the period")
  func worst() throws {
    let judged = try result([.takstRise: 0.01, .quantity(.residents): 4]).viability(tilbud: 0)
    #expect(judged[0].years[0].value == nil && judged[0].years[0].isKept == nil)
    let rises = judged[0].years.compactMap(\.value)
    #expect(judged[0].worst.map { judged[0].years[$0].value } == rises.max())
    let residents = judged[1].years.compactMap(\.value)
    #expect(judged[1].worst.map { judged[1].years[$0].value } == residents.min())
    #expect(judged[1].isKeptThroughout == residents.allSatisfy { $0 >= 4 })
  }

  @Test("Refusals and waits of a tilbud with places and hours are those of its places: cases are counted apart")
  func peopleAndCases() throws {
    var places = try lively(yearly: 20, stay: 900, patience: nil)
    places.residents = (0..<3).map { _ in .init() }
    let cases = HourlyPlan(
      id: "rejsehold", referrals: Referrals(rate: .total(Schedule(300), shares: [1])),
      hoursPerCase: try .constant(10), capacity: Schedule(2_900))
    var mixed = try variant(places: Schedule(3), ydelser: [places], hourly: [cases])
    mixed.tilbud[0].viability = Viability([.refusedShare: 0.2])
    let alone = try variant(places: Schedule(3), ydelser: [places])
    func run(_ variant: Variant) throws -> VariantResult {
      try Forecast([variant], options: .init(replications: 200)).run().variants[0]
    }
    let (both, only) = (try run(mixed), try run(alone))
    for year in 0...3 {
      for quantity in [Quantity.referred, .admitted, .turnedAway, .waiting, .waitedByAdmitted, .residents] {
        let figures = [both, only].map { $0.estimate(quantity, tilbud: 0, year: year)?.mean }
        #expect(figures[0] == figures[1], "\(quantity)")
      }
      #expect(both.refusedShare(tilbud: 0, year: year) == only.refusedShare(tilbud: 0, year: year))
      #expect(try #require(both.refusedShare(tilbud: 0, year: year)) > 0.7)
    }
    #expect(both.viability(tilbud: 0)[0].isKeptThroughout == false)
    #expect(try #require(both.estimate(YdelseQuantity.referred, tilbud: 0, ydelse: 1, year: 0)).mean > 250)
    #expect(both.estimate(KommuneQuantity.referred, tilbud: 0, kommune: 0, year: 0)?.mean ?? 0 < 40)
  }

  @Test("A rise that only follows p/l is no rise")
  func priceIndex() throws {
    var variant = try ForecastModelTests.kvisten(places: 6, assumed: 90)
    variant.tilbud[0].economy?.priceIndex = try PriceIndex(levelYear: plainYear, growth: [:], growthOtherwise: 0.03)
    variant.tilbud[0].economy?.efterregulering = try Efterregulering(firstYear: 2300)
    variant.tilbud[0].viability = Viability([.takstRise: 0.001])
    let result = try Forecast([variant], options: .init(replications: 5)).run().variants[0]
    let rises = result.viability(tilbud: 0)[0].years.compactMap(\.value)
    #expect(rises.count == 3)
    #expect(rises.allSatisfy { $0.magnitude < 0.0002 }, "whole kroner only: \(rises)")
  }
}
