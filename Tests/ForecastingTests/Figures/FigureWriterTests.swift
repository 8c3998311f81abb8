import Occupancy
import Takst
import Testing

@testable import Forecasting

/// How the parts of a replication's figures add up.
@Suite("Figures of a replication") struct FigureWriterTests {
  private func replications(_ count: Int) throws -> [Figures] {
    let variants = try everything()
    let runner = ReplicationRunner(model: try ForecastModel(variants, seed: 21))
    return try (0..<count).flatMap { replication in
      try runner.run(UInt64(replication))
      return variants.indices.map {
        Figures(values: runner.values[$0], layout: MetricLayout(variant: variants[$0]))
      }
    }
  }

  @Test("No quantity of the catalogue is forgotten: each is something in some future")
  func complete() throws {
    var variant = try everything()[1]
    variant.tilbud[0].plan.departureAtCut = .moved
    variant.tilbud[0].plan.rules = PlaceRules(
      ommærkning: Ommærkning(whenFewerThan: 6, greatestShare: 0.4, reviews: .on([try day("2024-07-01")])))
    variant.tilbud[0].plan.ydelser[1].waiting = nil
    let earlier = [2020: 2_000_000, 2021: -1_500_000].map {
      Efterregulering.EarlierResult(year: $0, carried: Kroner($1), costBase: Kroner(13_000_000))
    }
    variant.tilbud[0].economy?.efterregulering = try Efterregulering(
      setAside: .init(highest: percent(5), years: 5), history: earlier)
    let sale = try CostLine(
      name: "sale", category: .otherIncome, behaviour: .fixed(Kroner(70_000)), isOutsideTakst: true)
    let economy = try #require(variant.tilbud[0].economy)
    variant.tilbud[0].economy?.costBase = try CostBase(economy.costBase.lines + [sale])
    var closing = variant
    closing.tilbud[0].plan.rules = .init()
    closing.tilbud[0].plan.closure = try .init(date: day("2025-07-01"), departure: .moved)
    let futures = try [variant, closing].flatMap { variant in
      let runner = ReplicationRunner(model: try ForecastModel([variant], seed: 21))
      return try (0..<100).map { replication in
        try runner.run(UInt64(replication))
        return Figures(values: runner.values[0], layout: MetricLayout(variant: variant))
      }
    }
    for quantity in Quantity.allCases {
      #expect(futures.contains { !$0.years(quantity).allSatisfy { $0 == 0 } }, "\(quantity) of a year")
      #expect(futures.contains { $0[quantity, 4] != 0 }, "\(quantity) of the period")
    }
  }

  private let days = [365, 365, 366, 365]

  @Test("Flows and money of the whole period are the sums of the years, to the last unit")
  func sums() throws {
    let flows: [Quantity] = [
      .referred, .admitted, .admittedFromList, .left, .turnedAway, .discharged, .moved, .waitedByAdmitted,
      .waitedByLeft, .hoursReferred, .hoursDelivered, .income, .cost, .budget, .overspend,
      .accountsResult, .outsideResult, .result, .efterregulering, .carried, .kept, .setAside, .outstandingAtClosure,
    ]
    for figures in try replications(200) {
      for quantity in flows { #expect(figures[quantity, 4] == figures.years(quantity).reduce(0, +), "\(quantity)") }
    }
  }

  @Test("Means and shares of the whole period are those of the years weighted by days and place-days")
  func means() throws {
    for (i, figures) in try replications(100).enumerated() {
      let sixPlaces = [2_555, 7 * 135 + 6 * 230, 2_196, 2_190]
      let places = i % 2 == 0 ? days.map { 7 * $0 } : sixPlaces
      for quantity in [Quantity.residents, .available, .waiting] {
        let weighted = zip(figures.years(quantity), days).reduce(0) { $0 + $1.0 * Int64($1.1) } / 1_461
        #expect(abs(weighted - figures[quantity, 4]) <= 1, "\(quantity)")
      }
      for quantity in [Quantity.enrolledShare, .physicalShare, .billedShare] {
        let weighted = zip(figures.years(quantity), places).reduce(0) { $0 + $1.0 * Int64($1.1) }
        #expect(abs(weighted / Int64(places.reduce(0, +)) - figures[quantity, 4]) <= 1, "\(quantity)")
      }
      let utilised = figures.years(.utilisation).reduce(0, +) / 4
      #expect(abs(utilised - figures[.utilisation, 4]) < 1_000)
    }
  }

  @Test("Takst, ledger and backlog of the whole period are the last year's; indicators look at all of it")
  func ends() throws {
    for figures in try replications(200) {
      for quantity in [Quantity.takst, .outstanding, .backlog] { #expect(figures[quantity, 4] == figures[quantity, 3]) }
      #expect(figures[.deficit, 4] == (figures[.result, 4] < 0 ? 1 : 0))
      #expect(figures[.deficitBeyondBand, 4] == figures.years(.deficitBeyondBand).max())
    }
  }

  @Test("What kommuner pay is the income of every year of every replication")
  func paid() throws {
    for figures in try replications(200) {
      for year in 0..<4 {
        #expect((0..<3).reduce(0) { $0 + figures[.paid, kommune: $1, year] } == figures[.income, year])
      }
    }
  }

  @Test("People of the kommuner are the people of the tilbud")
  func kommuner() throws {
    for figures in try replications(100) {
      for year in 0..<4 {
        func sum(_ quantity: KommuneQuantity) -> Int64 {
          (0..<3).reduce(0) { $0 + figures[quantity, kommune: $1, year] }
        }
        #expect(sum(.referred) == figures[.referred, year])
        #expect(sum(.refused) == figures[.turnedAway, year] + figures[.left, year])
        #expect((0...2).contains(figures[.residents, year] - sum(.residents)), "three means rounded down")
      }
    }
  }

  @Test(
    "Ydelser with places add up to the tilbud, cases by the hour apart, and their income with what is paid by population to the income"
  )
  func ydelser() throws {
    for figures in try replications(100) {
      for year in 0..<4 {
        func sum(_ quantity: YdelseQuantity) -> Int64 { (0..<3).reduce(0) { $0 + figures[quantity, ydelse: $1, year] } }
        func people(_ quantity: YdelseQuantity) -> Int64 {
          figures[quantity, ydelse: 0, year] + figures[quantity, ydelse: 1, year]
        }
        #expect(people(.referred) == figures[.referred, year])
        #expect(people(.admitted) == figures[.admitted, year])
        #expect(people(.left) == figures[.left, year])
        #expect(people(.turnedAway) == figures[.turnedAway, year])
        #expect(sum(.hoursDelivered) == figures[.hoursDelivered, year])
        #expect((0...2).contains(figures[.residents, year] - sum(.residents)))
        #expect((0...2).contains(figures[.waiting, year] - people(.waiting)))
        #expect(sum(.income) < figures[.income, year], "the rest is paid by population")
      }
    }
  }

  @Test("Months average to the year")
  func months() throws {
    for figures in try replications(100) {
      for (y, year) in (2022...2025).enumerated() {
        let sum = (0..<12).reduce(Int64(0)) { sum, month in
          sum + figures.values[figures.layout.index(residentsOfMonth: y * 12 + month, tilbud: 0)]
            * Int64(CivilDate.daysInMonth(month + 1, of: year))
        }
        #expect(abs(sum / Int64(days[y]) - figures[.residents, y]) <= 1)
      }
    }
  }

  @Test(
    "Result is income less cost and efterregulering; billed is enrolled with notice and hold, less unbilled absence")
  func accounts() throws {
    for figures in try replications(200) {
      for year in 0..<4 {
        #expect(
          figures[.result, year] == figures[.income, year] - figures[.cost, year] - figures[.efterregulering, year])
        #expect(figures[.physicalShare, year] <= figures[.enrolledShare, year])
      }
      #expect(figures[.billedShare, 4] > figures[.physicalShare, 4])
    }
  }

  @Test("Hours delivered never exceed capacity or what was referred, and the rest is the backlog")
  func hours() throws {
    for figures in try replications(100) {
      var left: Int64 = 0
      for year in 0..<4 {
        left += figures[.hoursReferred, year] - figures[.hoursDelivered, year]
        #expect(figures[.backlog, year] == max(0, left))
        #expect(left >= -1, "the last moment of a case is a whole tick, which may deliver a trifle too much")
        #expect(figures[.utilisation, year] <= 1_000_200_000, "capacity is whole thousandths a day")
      }
    }
  }

  @Test("Budgeted places of a ydelse are no limit: belægning is measured against them, and may exceed 100 percent")
  func budgetedPlaces() throws {
    var variant = try variant(years: 1, ydelser: [still("a", residents: 7), still("b", residents: 2)])
    variant.tilbud[0].ydelser[0].budgetedPlaces = try steps(5, ["2097-07-01": 6])
    let figures = try Figures(variant)
    #expect(figures[.enrolledShare, ydelse: 0, 0] == 1_271_777_003, "7 × 365 ÷ (5 × 181 + 6 × 184)")
    let result = try Forecast([variant], options: .init(replications: 2)).run().variants[0]
    #expect(result.estimate(.enrolledShare, tilbud: 0, ydelse: 0, year: 0)?.mean == 1_271_777_003 * 1e-9)
    #expect(result.estimate(.enrolledShare, tilbud: 0, ydelse: 1, year: 0) == nil)
  }

  @Test("Rådige places are open, empty, ready and may be filled")
  func available() throws {
    let stopped = try variant(years: 1, ydelser: [still(residents: 7)]) {
      $0.closed = [.init(first: try day("2097-01-01"), last: try day("2097-01-31"), places: 2)]
      $0.intakeStops = [.init(first: try day("2097-03-01"), last: try day("2097-03-31"))]
    }
    let figures = try Figures(stopped)
    #expect(figures[.available, 0] == ((3 * (365 - 31 - 31) + 1 * 31) << 20) / 365)
    #expect(figures[.enrolledShare, 0] == 700_000_000, "closed places are normeret all the same")
  }
}
