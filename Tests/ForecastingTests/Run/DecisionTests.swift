import Occupancy
import Takst
import Testing

@testable import Forecasting

/// From which year a result counts.
@Suite("The date of the decision") struct DecisionTests {
  /// Variants that are alike for two years and differ in the next two.
  private func variants(from date: String?) throws -> [Variant] {
    try [7, 5].map { later in
      var variant = try variant(
        "\(later)", years: 4, places: steps(7, ["\(plainYear + 2)-01-01": later]),
        ydelser: [lively(yearly: 4, stay: 600)], economy: plainEconomy(cost: fixedCost(13_000_000), assumed: 90))
      if let date { variant.decision = Decision(date: try day(date), basis: .stated) }
      return variant
    }
  }

  private func run(from date: String?, viability: Viability = Viability()) throws -> ForecastResult {
    var variants = try variants(from: date)
    for v in variants.indices { variants[v].tilbud[0].viability = viability }
    return try Forecast(variants, options: .init(replications: 300, seed: 4)).run()
  }

  @Test("The figures that count are those of the years from the decision's on, and the period's stay what they were")
  func decided() throws {
    let (whole, counted) = (try run(from: nil), try run(from: "\(plainYear + 2)-07-01"))
    for (plain, result) in zip(whole.variants, counted.variants) {
      #expect((plain.layout.decided, result.layout.decided) == (4, 5))
      #expect(result.layout.firstYear == 2)
      for quantity in Quantity.allCases {
        for year in 0...4 {
          #expect(
            result.estimate(quantity, tilbud: 0, year: year) == plain.estimate(quantity, tilbud: 0, year: year),
            "\(quantity) \(year)")
        }
      }
    }
  }

  @Test("What counts is the same as of a period that begins with the decision, future by future")
  func sums() throws {
    let runner = ReplicationRunner(model: try ForecastModel(try variants(from: "\(plainYear + 2)-01-01"), seed: 4))
    for replication in 0..<100 {
      try runner.run(UInt64(replication))
      for v in 0..<2 {
        let figures = Figures(values: runner.values[v], layout: runner.model.layouts[v])
        let results = figures.years(.result)
        #expect(figures[.result, 5] == results[2] + results[3])
        #expect(figures[.takst, 5] == figures[.takst, 3])
        #expect(figures[.deficit, 5] == (results[2] + results[3] < 0 ? 1 : 0))
        let beyond = figures.years(.deficitBeyondBand)
        #expect(figures[.deficitBeyondBand, 5] == max(beyond[2], beyond[3]))
        #expect(abs(figures[.residents, 5] - (figures[.residents, 2] + figures[.residents, 3]) / 2) <= 1)
      }
    }
  }

  @Test("Differences and quantiles of the years that count are kept beside those of the period")
  func kept() throws {
    let result = try run(from: "\(plainYear + 2)-01-01")
    let other = result.variants[1]
    let (whole, counted) = (
      try #require(other.difference(.result, tilbud: 0, year: 4)),
      try #require(other.difference(.result, tilbud: 0, year: 5))
    )
    #expect(abs(whole.mean - counted.mean) < 0.01, "the years before are alike in both")
    let spread = try #require(other.estimate(.result, tilbud: 0, year: 5)?.spread)
    let mean = try #require(other.estimate(.result, tilbud: 0, year: 5)).mean
    #expect(spread.p10 < mean && mean < spread.p90)
    #expect(other.placeDays(tilbud: 0, year: 5) == 2 * 5 * 365)
  }

  @Test("A limit that only a year before the decision breaks is kept")
  func limits() throws {
    let limits = Viability([.quantity(.residents): 4.5])
    let early = try #require(try run(from: nil, viability: limits).variants[0].viability(tilbud: 0).first)
    let late = try #require(
      try run(from: "\(plainYear + 2)-01-01", viability: limits).variants[0].viability(tilbud: 0).first)
    #expect(early.years[0].isKept == false, "it begins empty")
    #expect(early.worst == 0)
    #expect(late.worst != 0 && late.worst != 1)
    #expect(late.isKeptThroughout)
  }

  @Test("Causes of the years that count add up to their result, and not to the period's")
  func causes() throws {
    let accounts = try AccountsForecast(
      try variants(from: "\(plainYear + 2)-01-01"), options: .init(replications: 50, seed: 4), causes: true
    ).run()
    let summary = try #require(accounts.summaries[1][0])
    let row = summary.decided
    #expect(row == 5)
    let total = ResultCause.allCases.reduce(Int128(0)) { $0 + summary.sum($1, .result, year: row) }
    #expect(total == summary.sum(.result, year: row))
    #expect(total == summary.sum(.result, year: 2) + summary.sum(.result, year: 3))
  }

  @Test("Variants with different dates are not simulated together")
  func different() throws {
    var variants = try variants(from: nil)
    variants[1].decision = Decision(date: try day("\(plainYear + 1)-01-01"), basis: .stated)
    #expect(throws: ForecastingError.self) { try Forecast(variants, options: .init(replications: 1)) }
  }
}
