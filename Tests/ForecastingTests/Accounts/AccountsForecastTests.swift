import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Accounts and their causes over many futures") struct AccountsForecastTests {
  private func run(_ variants: [Variant], _ replications: Int = 120, threads: Int = 2) throws -> AccountsResult {
    try AccountsForecast(variants, options: .init(replications: replications, threads: threads, seed: 5), causes: true)
      .run()
  }

  @Test("The sums of the causes are the sums of the results, to the øre, in every year and over the period")
  func addUp() throws {
    for summaries in try run(everything()).summaries {
      let summary = try #require(summaries[0])
      for year in 0...summary.period {
        func sum(_ column: CauseColumn) -> Int128 {
          ResultCause.allCases.reduce(0) { $0 + summary.sum($1, column, year: year) }
        }
        #expect(sum(.result) == summary.sum(.result, year: year))
        #expect(sum(.income) + summary.sum(.budget, year: year) == summary.sum(.income, year: year))
        #expect(
          sum(.cost) + summary.sum(.budget, year: year)
            == summary.sum(.cost, year: year) + summary.sum(.efterregulering, year: year))
      }
      for figure in [AccountsFigure.result, .income, .cost] {
        let years = summary.years.indices.reduce(Int128(0)) { $0 + summary.sum(figure, year: $1) }
        #expect(years == summary.sum(figure, year: summary.period))
      }
    }
  }

  @Test("The accounts are those of a plain run of the same futures")
  func sameAsForecast() throws {
    let variants = try everything()
    let accounts = try run(variants)
    let forecast = try Forecast(variants, options: .init(replications: 120, threads: 2, seed: 5)).run()
    for (v, variant) in forecast.variants.enumerated() {
      let summary = try #require(accounts.summaries[v][0])
      for year in 0...summary.period {
        for (figure, quantity) in [
          (AccountsFigure.result, Quantity.result), (.income, .income), (.cost, .cost),
          (.efterregulering, .efterregulering), (.deficit, .deficit), (.deficitBeyondBand, .deficitBeyondBand),
        ] {
          let expected = variant.estimate(quantity, tilbud: 0, year: year)
          #expect(summary.estimate(figure, year: year).mean == expected?.mean)
        }
        if year < summary.period {
          let share = try #require(variant.estimate(.billedShare, tilbud: 0, year: year))
          #expect(abs(summary.estimate(.billedShare, year: year).mean - share.mean) < 2e-9)
        }
      }
    }
  }

  @Test("Threads change no digit")
  func threads() throws {
    func sums(_ result: AccountsResult) -> [Int128] {
      result.summaries.flatMap { $0 }.flatMap { summary -> [Int128] in
        guard let summary else { return [] }
        return (0...summary.period).flatMap { year in
          ResultCause.allCases.flatMap { cause in CauseColumn.allCases.map { summary.sum(cause, $0, year: year) } }
        }
      }
    }
    let one = try sums(run(everything(), 70, threads: 1))
    #expect(try sums(run(everything(), 70, threads: 3)) == one)
    #expect(one.contains { $0 != 0 })
  }

  @Test("Nobody new and everybody there: a year as assumed has no cause at all")
  func asAssumed() throws {
    let plain = try variant(ydelser: [still(residents: 10)], economy: plainEconomy())
    let summary = try #require(run([plain], 3).summaries[0][0])
    for cause in ResultCause.allCases { #expect(summary.sum(cause, .result, year: summary.period) == 0) }
    let empty = try variant(ydelser: [still(residents: 8)], economy: plainEconomy(efterregulering: .init(band: .one)))
    let lost = try #require(run([empty], 3).summaries[0][0])
    #expect(lost.estimate(.belægning, .result, year: 0).mean == -730_000)
    #expect(lost.estimate(.result, year: 0).mean == -730_000)
  }

  @Test("A run that is asked to stop ends with what is done")
  func stops() throws {
    let forecast = try AccountsForecast(
      [variant(ydelser: [still()], economy: plainEconomy())], options: .init(replications: 10_000, seed: 1),
      causes: false)
    let result = try forecast.run(shouldStop: { true })
    #expect(result.replications == 0 && result.planned == 10_000)
  }

  @Test("Replications and threads outside their range are refused")
  func refusals() throws {
    let plain = try variant(ydelser: [still()], economy: plainEconomy())
    for options in [Forecast.Options(replications: 0), .init(threads: 0)] {
      #expect(throws: ForecastingError.self) { try AccountsForecast([plain], options: options, causes: false) }
    }
  }

  // MARK: Takster and break-even

  @Test("The path of takster holds the expected efterregulering, and its steps add up")
  func path() throws {
    // 8 of 10 places occupied: 730,000 kr. short, which enters two years later; from then on 876,000.
    let plain = try variant(
      years: 5, ydelser: [still(residents: 8)], economy: plainEconomy(efterregulering: .init(band: .zero)))
    let summary = try #require(run([plain], 3).summaries[0][0])
    let path = try TakstPath(summary)
    let steps = try TakstStep.steps(of: path, variant: "grundlag")
    #expect(steps.map { $0.change?.total } == [.zero, Kroner(200), .zero, Kroner(40)].map { $0 as Kroner? })
    #expect(steps[1].change?[.efterregulering] == Kroner(200))
    #expect(steps.allSatisfy { !$0.isExpected && $0.effect == nil && $0.lines.isEmpty })
    let whole = try #require(
      try TakstStep.step(from: (path, "a", plainYear), to: (path, "a", plainYear + 4)))
    #expect(whole.change?.total == Kroner(240))
    #expect(try TakstStep.step(from: (path, "a", 1_999), to: (path, "a", plainYear)) == nil)
  }

  @Test("A change within the year shows this year's effect beside that of a whole year")
  func withinYear() throws {
    let plain = try variant(
      years: 2, places: steps(10, ["2098-07-01": 8]), ydelser: [still(residents: 8)], economy: plainEconomy())
    let path = try TakstPath(try #require(run([plain], 3).summaries[0][0]))
    let steps = try TakstStep.steps(of: path, variant: "grundlag", year: 2098)
    let step = try #require(steps.last)
    let effect = try #require(step.effect)
    // 3,650,000 ÷ (8 × 365) = 1,250 kr., 250 kr. more for 2,920 døgn a year, of which 184 of 365 days this year.
    #expect(steps.count == 2 && step.change?.total == Kroner(250))
    #expect(effect.fullYear == Kroner(730_000) && effect.thisYear == Kroner(368_000))
    #expect(effect.days == 184 && effect.daysOfYear == 365)
  }

  @Test("Break-even stands beside what is expected, and versions within a year have no margin of their own")
  func breakEven() throws {
    let plain = try variant(
      years: 2, places: steps(10, ["2098-07-01": 8]), ydelser: [still(residents: 8)],
      economy: plainEconomy(efterregulering: .init(band: .one)))
    let path = try BreakEvenPath(try #require(run([plain], 3).summaries[0][0]))
    #expect(path.points.map(\.holdsWholeYear) == [true, false, false])
    let shares = path.points.map { ($0.breakEven?.fixedCost.quantity ?? 0) / 365 }
    #expect(zip(shares, [10.0, 10, 8]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(path.points.map(\.mostPlacesRecomputed) == [8, nil, nil])
    #expect(!path.isExpected)
  }
}
