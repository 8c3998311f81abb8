import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Amounts, shares and weights by date") struct TermsByDateTests {
  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  private func structure(light: Double, dear: Double) throws -> TakstStructure {
    try TakstStructure(lines: [
      TakstLine(name: "light", pricing: .døgn(.init(share: percent(light)))),
      TakstLine(name: "dear", pricing: .døgn(.init(share: percent(dear), weight: 2))),
    ])
  }

  @Test("8 + 2 budgeted places that become 2 + 8 leave no result when everybody is there as budgeted")
  func budgetedPlacesByDate() throws {
    var economy = try plainEconomy(structure: structure(light: 20, dear: 80))
    let later = economy.structure
    economy.structure = try structure(light: 80, dear: 20)
    economy.later = [.init(from: try date("2098-01-01"), costBase: economy.costBase, structure: later)]
    // Two light and eight dear residents are there from the second year on, as budgeted then.
    let figures = try Figures(
      variant(years: 2, ydelser: [still("light", residents: 2), still("dear", residents: 8)], economy: economy))
    // 3,650,000 ÷ 3,650 ÷ (0.2 + 1.6) = 555.56; before, ÷ 1.2 = 833.33.
    #expect(figures[.takst, ydelse: 0, 0] == øre(833) && figures[.takst, ydelse: 1, 0] == øre(1_667))
    #expect(figures[.takst, ydelse: 0, 1] == øre(556) && figures[.takst, ydelse: 1, 1] == øre(1_111))
    #expect(figures.kroner(.result)[0] > 1_800_000, "the first year has the mix of the second")
    #expect(abs(figures.kroner(.result)[1]) < 2_000)
  }

  @Test("Six positions instead of eight from a date make the hour a third dearer from then on")
  func positionsByDate() throws {
    func structure(_ positions: Double) throws -> TakstStructure {
      try TakstStructure(
        lines: [TakstLine(name: "rådgivning", pricing: .hour)],
        hourly: HourlyBasis(costShare: .one, årsværk: positions, netHours: 1_400, billableShare: percent(80)))
    }
    var economy = try plainEconomy(cost: fixedCost(4_533_760), structure: structure(8))
    economy.later = [.init(from: try date("2098-01-01"), costBase: economy.costBase, structure: try structure(6))]
    let hourly = HourlyPlan(
      id: "rådgivning", referrals: Referrals(rate: .total(Schedule(900), shares: [1])),
      hoursPerCase: try .gamma(mean: 12, cv: 0.5), capacity: try steps(11_200.0, ["2098-01-01": 8_400.0]))
    let figures = try Figures(variant(years: 2, places: Schedule(0), ydelser: [], hourly: [hourly], economy: economy))
    #expect(figures[.takst, 0] == øre(506) && figures[.takst, 1] == øre(675))
  }

  @Test("A saving of five percent over four years is in cost and takst from each of its days")
  func savingByDate() throws {
    var economy = try plainEconomy()
    let amounts = [3_604_375, 3_558_750, 3_513_125, 3_467_500]
    economy.later = try zip(["2098", "2099", "2100", "2101"], amounts).map { year, amount in
      .init(from: try date("\(year)-01-01"), costBase: try fixedCost(amount), structure: economy.structure)
    }
    let figures = try Figures(variant(years: 5, ydelser: [still(residents: 10)], economy: economy))
    #expect(figures.kroner(.cost) == [3_650_000, 3_604_375, 3_558_750, 3_513_125, 3_467_500])
    #expect(figures.years(.takst) == [1_000, 988, 975, 963, 950].map { øre($0) })
  }

  @Test("An amount that changes on 1 July costs each half of the year its own, and begins a takst of its own")
  func withinTheYear() throws {
    var economy = try plainEconomy(efterregulering: .init(band: .one))
    economy.later = [
      .init(from: try date("2097-07-01"), costBase: try fixedCost(7_300_000), structure: economy.structure)
    ]
    let variant = try variant(years: 2, ydelser: [still(residents: 10)], economy: economy)
    let figures = try Figures(variant)
    // 3,650,000 × 181 ÷ 365 + 7,300,000 × 184 ÷ 365
    #expect(figures.kroner(.cost) == [5_490_000, 7_300_000])
    #expect(figures.kroner(.income) == [5_490_000, 7_300_000])
    let explained = try #require(try Explanation.of(variant).first)
    #expect(explained.years[0].takster.versions.map { $0.fromDay } == [0, 181])
    #expect(explained.years[0].costs.map { $0.total } == [Kroner(3_650_000), Kroner(7_300_000)])
  }

  @Test("An amount outside the takst that changes is paid by its days and begins no takst")
  func outsideTheTakst() throws {
    func cost(_ sale: Int) throws -> CostBase {
      try CostBase([
        CostLine(name: "all", behaviour: .fixed(Kroner(3_650_000))),
        CostLine(name: "sale", category: .otherIncome, behaviour: .fixed(Kroner(sale)), isOutsideTakst: true),
      ])
    }
    var economy = try plainEconomy(cost: cost(365_000))
    economy.later = [.init(from: try date("2097-07-01"), costBase: try cost(0), structure: economy.structure)]
    let variant = try variant(years: 1, ydelser: [still(residents: 10)], economy: economy)
    #expect(try Figures(variant).kroner(.cost) == [3_650_000 - 181_000])
    #expect(try Explanation.of(variant)[0].years[0].takster.versions.count == 1)
  }

  @Test("The causes of a result add up to the øre where amounts, weights and shares change within the years")
  func causesAddUp() throws {
    let variants = try everything().map { variant in
      var variant = variant
      var economy = try #require(variant.tilbud[0].economy)
      let lines = try economy.structure.lines.map { line -> TakstLine in
        guard let level = line.level else { return line }
        return try TakstLine(
          name: line.name,
          pricing: .døgn(.init(share: level.share, weight: level.takstWeight + 0.5, supplement: Kroner(70))))
      }
      let dearer = try CostBase(
        economy.costBase.lines.map { line in
          try CostLine(name: line.name, behaviour: line.behaviour, priceLevel: 1.07)
        })
      economy.later = [
        .init(
          from: try date("2023-03-10"), costBase: dearer,
          structure: try TakstStructure(lines: lines, hourly: economy.structure.hourly),
          objectiveShare: try percent(20)),
        .init(from: try date("2024-11-02"), costBase: economy.costBase, structure: economy.structure),
      ]
      variant.tilbud[0].economy = economy
      return variant
    }
    let result = try AccountsForecast(variants, options: .init(replications: 40, seed: 5), causes: true).run()
    for summary in result.summaries.compactMap({ $0[0] }) {
      for year in 0...summary.period {
        let parts = ResultCause.allCases.reduce(Int128(0)) { $0 + summary.sum($1, .result, year: year) }
        #expect(parts == summary.sum(.result, year: year))
      }
      let steps = try TakstStep.steps(of: try TakstPath(summary), variant: "grundlag")
      #expect(
        steps.contains { ($0.change?[.structure] ?? .zero) != .zero || ($0.change?[.costBase] ?? .zero) != .zero })
    }
  }

  @Test("A supplement follows p/l, in whole kroner")
  func supplementsFollowPrices() throws {
    let structure = try TakstStructure(lines: [
      TakstLine(name: "døgn", pricing: .døgn(.init(supplement: Kroner(øre: 100_50))))
    ])
    var economy = try plainEconomy(structure: structure)
    economy.priceIndex = try PriceIndex(levelYear: plainYear, growth: [:], growthOtherwise: 0.03)
    let explained = try #require(
      try Explanation.of(variant(years: 3, ydelser: [still(residents: 10)], economy: economy)).first)
    let prices = explained.years.map { $0.takster.price(version: 0, line: 0) }
    #expect(prices.map { $0.supplement } == [Kroner(øre: 100_50), Kroner(104), Kroner(107)])
    #expect(prices.map { $0.price } == [Kroner(øre: 1_000_50), Kroner(1_030), Kroner(1_061)])
  }

  @Test("Lines of a later date that are not those of the first are refused")
  func otherLines() throws {
    var economy = try plainEconomy()
    economy.later = [.init(from: try date("2098-01-01"), costBase: economy.costBase, structure: try .single("andet"))]
    let variant = try variant(ydelser: [still()], economy: economy)
    #expect(error { _ = try ForecastModel([variant], seed: 1) } != nil)
  }
}
