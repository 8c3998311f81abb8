import Forecasting
import Takst
import Testing

@testable import Scenarios

/// The causes of results and takster in the scenarios that ship: they add up, and say what the scenarios mean.
@Suite("Causes in the shipped scenarios")
struct ShippedCausesTests {
  private func load(_ name: String) throws -> Scenario {
    return try Scenario.load(path: "\(repository)/scenarios/\(name).jsonc")
  }

  private func summaries(_ scenario: Scenario, replications: Int) throws -> [AccountsSummary] {
    let options = Forecast.Options(replications: replications, threads: 2, seed: scenario.seed)
    let variants = [scenario.base] + scenario.variants
    let result = try AccountsForecast(variants, options: options, causes: true).run()
    return result.summaries.flatMap { $0.compactMap(\.self) }
  }

  @Test(
    "In every variant, year and future the causes add up to the øre, and so do those of every takst",
    arguments: [("kvisten", 40), ("oesterskoven", 25), ("ishd", 2)])
  func addUp(name: String, replications: Int) throws {
    for summary in try summaries(load(name), replications: replications) {
      for year in 0...summary.period {
        let sum = ResultCause.allCases.reduce(Int128(0)) { $0 + summary.sum($1, .result, year: year) }
        #expect(sum == summary.sum(.result, year: year))
      }
      let steps = try TakstStep.steps(of: TakstPath(summary), variant: name)
      #expect(steps.count >= summary.years.count - 1)
      for change in steps.compactMap(\.change) {
        #expect(TakstCause.allCases.reduce(Kroner.zero) { $0 + change[$1] } == change.total)
      }
    }
  }

  @Test("Kvisten's deficit of 2021 is belægning and the 90 percent behind a takst at 95")
  func kvisten() throws {
    let summary = try #require(summaries(load("kvisten"), replications: 300).first)
    // 7 places, 95 − 90 percent, 365 days at 6,855 · 75 % ÷ 1.025², the same in every future.
    let assumption = summary.estimate(.assumption, .result, year: 0)
    #expect(abs(assumption.mean + 7 * 0.05 * 365 * 6_855 * 0.75 / (1.025 * 1.025)) < 1)
    #expect(assumption.standardError < 0.01)
    let (belægning, result) = (summary.estimate(.belægning, .result, year: 0), summary.estimate(.result, year: 0))
    #expect(abs(belægning.mean + assumption.mean - result.mean) < 5_000)
    #expect(belægning.mean < -300_000)
  }

  @Test(
    "ISHD's carried deficit is the hours that are not billed; what is sold outside the rammeaftale is no cause of it")
  func ishd() throws {
    let summary = try #require(summaries(load("ishd"), replications: 8).first)
    #expect(summary.estimate(.belægning, .result, year: 0).mean < -1_000_000)
    #expect(summary.estimate(.belægning, .cost, year: 0).mean == 0)
  }
}
