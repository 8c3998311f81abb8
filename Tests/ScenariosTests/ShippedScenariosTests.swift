import Forecasting
import Occupancy
import Takst
import Testing

@testable import Scenarios

/// The scenarios that ship: every figure sourced or assumed, and the published figures reproduced.
@Suite("Shipped scenarios")
struct ShippedScenariosTests {
  static let names = [
    "kvisten", "kvisten-fast-budget", "kvisten-usikker", "kvisten-tilbageblik", "oesterskoven",
    "oesterskoven-tilbageblik", "ishd",
    "saerlige-pladser", "w1",
  ]

  private func load(_ name: String, settings: [String] = []) throws -> Scenario {
    return try Scenario.load(path: "\(repository)/scenarios/\(name).jsonc", settings: settings)
  }

  private func result(_ scenario: Scenario, replications: Int) throws -> VariantResult {
    let options = Forecast.Options(replications: replications, threads: 2, seed: scenario.seed)
    return try Forecast([scenario.base], options: options).run().variants[0]
  }

  @Test("Every figure has a source or is marked as an assumption", arguments: names)
  func sourced(name: String) throws {
    #expect(try load(name).provenance.unreferenced == [])
  }

  @Test("Kvisten: 5.6 of 7 places and a little over 1 mio. kr. in deficit in 2021, more in 2022")
  func kvisten() throws {
    let result = try result(load("kvisten"), replications: 4_000)
    let residents = try #require(result.estimate(.residents, tilbud: 0, year: 0))
    let first = try #require(result.estimate(.result, tilbud: 0, year: 0))
    let second = try #require(result.estimate(.result, tilbud: 0, year: 1))
    #expect((residents.mean - 5.6).magnitude < 0.05)
    #expect((-1.1e6 ... -0.95e6).contains(first.mean))
    #expect(second.mean < first.mean - 4 * second.standardError)
    #expect(result.estimate(.takst, tilbud: 0, year: 2)?.mean == 6_855)
  }

  @Test("Kvisten: 2021 breaks even at or below its 7 places, and six places always full at 95 % lose nothing")
  func kvistenBudgetFits() throws {
    let kvisten = try load("kvisten")
    for variant in [kvisten.base] + kvisten.variants { #expect(try BudgetFit.of(variant) == []) }
    let full = try load("kvisten", settings: ["tilbud.kvisten.ydelser.børn.henvisninger.pr_år=60"])
    let variant = try #require(full.variants.first { $0.name == "6 pladser, 95 %" })
    let options = Forecast.Options(replications: 200, threads: 2, seed: full.seed)
    let result = try Forecast([variant], options: options).run().variants[0]
    for year in 2...5 {
      #expect(try #require(result.estimate(.enrolledShare, tilbud: 0, year: year)).mean > 0.99)
      #expect(try #require(result.estimate(.deficit, tilbud: 0, year: year)).mean == 0)
    }
  }

  @Test("Kvisten with a budget that stays at 90 percent gives the published figures as well, and is told not to fit")
  func kvistenFixedBudget() throws {
    let scenario = try load("kvisten-fast-budget")
    let result = try result(scenario, replications: 4_000)
    #expect((-1.2e6 ... -0.95e6).contains(try #require(result.estimate(.result, tilbud: 0, year: 0)).mean))
    #expect(result.estimate(.takst, tilbud: 0, year: 2)?.mean == 6_855)
    let fit = try #require(try BudgetFit.of(scenario.base).first)
    #expect(fit.lines.map(\.name) == ["pr. belagt døgn"] && fit.lines[0].budgeted == 0.9)
    #expect(fit.lines[0].assumed == [0.95])
    #expect(try #require(fit.shortfall?.breakEven) > 8)
  }

  @Test(
    "Kvisten's takst at 85, 90, 95 and 100 percent on the same cost base",
    arguments: [("85%", 7_258.0), ("90%", 6_855), ("95%", 6_494), ("100%", 6_170)])
  func percentages(share: String, takst: Double) throws {
    let scenario = try load(
      "kvisten",
      settings: [
        "tilbud.kvisten.forudsat_belægning=\(share)",
        "tilbud.kvisten.økonomi.udledt_af_takst.budgetteret_belægning=90%",
      ])
    let year = try #require(try Explanation.of(scenario.base).first?.years.first { $0.year == 2023 })
    #expect(year.takster.versions[0].calculation.cost.kroner == 13_511_205)
    #expect(year.takster.versions[0].calculation.outcome.takst?.kroner == takst)
  }

  @Test("Østerskoven: 62.6 and 130 percent in 2021, −7.5 and −9.5 mio. kr., and both in later takster")
  func østerskoven() throws {
    let scenario = try load("oesterskoven")
    let result = try result(scenario, replications: 4_000)
    let erhvervet = try #require(result.estimate(YdelseQuantity.enrolledShare, tilbud: 0, ydelse: 0, year: 0))
    let medfødt = try #require(result.estimate(YdelseQuantity.enrolledShare, tilbud: 0, ydelse: 1, year: 0))
    #expect((erhvervet.mean - 0.626).magnitude < 0.02)
    #expect((medfødt.mean - 1.30).magnitude < 0.04)
    let results = try (0...1).map { try #require(result.estimate(.result, tilbud: 0, year: $0)).mean / 1e6 }
    #expect((results[0] + 7.5).magnitude < 0.3)
    #expect((results[1] + 9.5).magnitude < 0.6)
    let takster = try (2...3).map { try #require(result.estimate(.takst, tilbud: 0, year: $0)).mean }
    #expect(takster == [5_561 + 983, 6_790])
    #expect(scenario.provenance.conflicts.count == 1)
  }

  @Test("ISHD: 91.3 percent of the hours and a surplus of about 0.9 mio. kr. in 2021, of which sales bring 2.7 mio.")
  func ishd() throws {
    let result = try result(load("ishd"), replications: 400)
    let utilisation = try #require(result.estimate(.utilisation, tilbud: 0, year: 0))
    let surplus = try #require(result.estimate(.accountsResult, tilbud: 0, year: 0))
    let ofTakst = try #require(result.estimate(.result, tilbud: 0, year: 0))
    #expect((utilisation.mean - 0.913).magnitude < 0.005)
    #expect((surplus.mean - 0.92e6).magnitude < 0.3e6)
    #expect((surplus.mean - ofTakst.mean - 2.7e6).magnitude < 1)
  }

  @Test(
    "A takst is budgeted at a result of 0 kr., but for accounts that hold sales outside it",
    arguments: [("oesterskoven", 0.0), ("ishd", nil)])
  func budgetedResult(name: String, budgeted: Double?) throws {
    let run = try Backtest([load(name).base], options: .init(replications: 20, threads: 2)).run()
    let findings = run.variants[0].tilbud[0].findings.filter { $0.observation.quantity == .accountsResult }
    #expect(findings.map(\.observation.year) == [2021])
    #expect(findings.map(\.budgeted) == [budgeted])
  }

  @Test("Særlige pladser: 12 in force and 9 occupied on the first day, and lending more saves kommuner more")
  func særligePladser() throws {
    let scenario = try load("saerlige-pladser")
    let plan = scenario.base.tilbud[0].plan
    #expect(plan.unreviewed.places(on: scenario.period.first) == 12 && plan.ydelser[0].residents.count == 9)
    let options = Forecast.Options(replications: 500, threads: 2, seed: scenario.seed)
    let results = try Forecast(scenario.variants, options: options).run().variants
    #expect(
      results.map(\.variant.name) == ["uden ommærkning", "højst 25 %", "højst 40 %", "25 %, tilbage ved 9 belagte"])
    let period = results[0].layout.years
    func mean(_ quantity: Quantity) throws -> [Double] {
      try results.map { try #require($0.estimate(quantity, tilbud: 0, year: period)).mean }
    }
    let (places, paid, residents) = (try mean(.places), try mean(.byPopulation), try mean(.residents))
    #expect(places[0] == 16 && places[0] > places[3] && places[3] > places[1] && places[1] > places[2])
    #expect(paid[0] > paid[3] && paid[3] > paid[1] && paid[1] > paid[2])
    // Of the published 9, 11 and 4 occupied.
    #expect(residents.allSatisfy { (6...8).contains($0) })
    // An idle place costs 4,055 kr. a day: in every variant idle days times that, as rådig is counted.
    let idle = try mean(.available)
    for v in results.indices { #expect((paid[v] / (idle[v] * 2_191 * 4_055) - 1).magnitude < 1e-6) }
  }

  @Test("W1 gives the yearly means that two independent programs found, within four standard errors")
  func yardstick() throws {
    let result = try result(load("w1"), replications: 20_000)
    for (year, expected) in [0.6217, 0.8265, 0.8354, 0.8369, 0.8373].enumerated() {
      let belægning = try #require(result.estimate(.enrolledShare, tilbud: 0, year: year))
      #expect((belægning.mean - expected).magnitude < 4 * belægning.standardError + 0.0001)
    }
  }
}
