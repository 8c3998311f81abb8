import Occupancy
import Takst
import Testing

@testable import Forecasting

/// Tilbud that open or close within the period, to the øre.
@Suite("A tilbud opens and closes") struct LifeTests {
  // MARK: Opening

  /// Ten people who move in on a day and stay.
  private func ten(on iso: String) throws -> YdelsePlan {
    try still(list: (0..<10).map { _ in DatedPerson(date: try day(iso), stay: 36_500) })
  }

  /// Ten places from a day on, by `åbner` or by places that begin at 0.
  private func opening(_ iso: String, stated: Bool, ydelse: YdelsePlan) throws -> Variant {
    try variant(places: stated ? Schedule(10) : steps(0, [iso: 10]), ydelser: [ydelse], economy: plainEconomy()) {
      if stated { $0.opening = try day(iso) }
    }
  }

  @Test("Before it opens a tilbud costs nothing, and no deficit of that time enters a takst", arguments: [true, false])
  func opensAtNewYear(stated: Bool) throws {
    let variant = try opening("2098-01-01", stated: stated, ydelse: ten(on: "2098-01-01"))
    let figures = try Figures(variant)
    #expect(figures.kroner(.cost) == [0, 3_650_000, 3_650_000])
    #expect(figures.kroner(.budget) == [0, 3_650_000, 3_650_000])
    #expect(figures.kroner(.result) == [0, 0, 0])
    #expect(figures.kroner(.outstanding) == [0, 0, 0])
    #expect(figures.kroner(.takst) == [0, 1_000, 1_000], "not 2,000 in 2099")
  }

  @Test("A year before the opening has no figures, and means over the period leave it out", arguments: [true, false])
  func noYearBefore(stated: Bool) throws {
    let variant = try opening("2098-01-01", stated: stated, ydelse: ten(on: "2098-01-01"))
    let result = try Forecast([variant], options: .init(replications: 3)).run().variants[0]
    for quantity in Quantity.allCases { #expect(result.estimate(quantity, tilbud: 0, year: 0) == nil, "\(quantity)") }
    #expect(result.estimate(.paid, tilbud: 0, kommune: 0, year: 0) == nil)
    #expect(result.estimate(.residents, tilbud: 0, ydelse: 0, year: 0) == nil)
    #expect(result.estimate(residentsOfMonth: 11, tilbud: 0) == nil)
    #expect(result.estimate(residentsOfMonth: 12, tilbud: 0)?.mean == 10)
    #expect(result.estimate(.residents, tilbud: 0, year: 3)?.mean == 10)
    #expect(result.estimate(.enrolledShare, tilbud: 0, year: 3)?.mean == 1)
  }

  @Test("A year in which a tilbud opens counts its own days", arguments: [true, false])
  func opensInOctober(stated: Bool) throws {
    let figures = try Figures(opening("2097-10-01", stated: stated, ydelse: ten(on: "2097-10-01")))
    #expect(figures[.cost, 0] == øre(920_000), "3,650,000 × 92 ÷ 365")
    #expect(figures[.budget, 0] == øre(920_000))
    #expect(figures[.income, 0] == øre(920_000), "10 × 92 × 1,000")
    #expect(figures[.result, 0] == 0)
    #expect(figures[.takst, 0] == øre(1_000))
    #expect(figures[.residents, 0] == 10 << 20)
    #expect(figures[.enrolledShare, 0] == 1_000_000_000)
  }

  @Test("Population pays for the days in operation alone")
  func byPopulation() throws {
    var variant = try opening("2097-10-01", stated: true, ydelse: ten(on: "2097-10-01"))
    variant.tilbud[0].economy?.objektivFinansiering = try ObjektivFinansiering(
      rule: .share(percent(40)), populations: [1])
    let figures = try Figures(variant)
    #expect(figures[.byPopulation, 0] == øre(368_000), "40 % of 920,000")
    #expect(figures[.result, 0] == 0)
  }

  @Test("Arithmetic is told of the years in which a tilbud is open")
  func explained() throws {
    let variant = try opening("2098-01-01", stated: true, ydelse: ten(on: "2098-01-01"))
    #expect(try Explanation.of(variant)[0].years.map { $0.year } == [2098, 2099])
    let closing = try LifeTests.closing(on: "2098-07-01", leaving: "2098-07-01", departure: .moved)
    #expect(try Explanation.of(closing)[0].years.map { $0.year } == [2097, 2098])
  }

  // MARK: Closure

  /// Five places at 1,825,000 kr. a year, a takst of 1,000: fixed, by place and by døgn. Five residents until a day.
  private static func closing(
    on iso: String, leaving: String, departure: Departure, efterregulering: Efterregulering? = nil
  ) throws -> Variant {
    var ydelse = try still()
    ydelse.residents = try (0..<5).map { _ in .init(kommune: 0, leaves: try day(leaving)) }
    let cost = try CostBase([
      CostLine(name: "fixed", behaviour: .fixed(Kroner(912_550))),
      CostLine(name: "places", behaviour: .perPlace(.init(rate: Rate(Kroner(100_000)), referencePlaces: 5))),
      CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(226)), budgeted: .stated(.one))),
    ])
    return try variant(
      places: Schedule(5), ydelser: [ydelse], economy: plainEconomy(cost: cost, efterregulering: efterregulering)
    ) { $0.closure = .init(date: try day(iso), departure: departure) }
  }

  @Test("Residents who stay after a closure as budgeted give neither surplus nor deficit")
  func noWindfall() throws {
    let figures = try Figures(LifeTests.closing(on: "2098-07-01", leaving: "2099-01-31", departure: .natural))
    #expect(figures.kroner(.income) == [1_825_000, 1_825_000, 150_000])
    #expect(figures.kroner(.cost) == [1_825_000, 1_825_000, 150_000], "30 days of the last year")
    #expect(figures.kroner(.result) == [0, 0, 0])
    #expect(figures[.enrolledShare, 1] == 1_000_000_000, "their places count while they are used: not 201 %")
    #expect(figures[.billedShare, 1] == 1_000_000_000)
  }

  @Test("A place that saves money late after a closure is not paid for twice while its resident is there")
  func delay() throws {
    var variant = try LifeTests.closing(on: "2098-07-01", leaving: "2098-10-09", departure: .natural)
    let cost = try CostBase([
      CostLine(
        name: "places", behaviour: .perPlace(.init(rate: Rate(Kroner(365_000)), referencePlaces: 5, delay: 50)))
    ])
    variant.tilbud[0].economy = try plainEconomy(cost: cost)
    // 181 days, 50 of the delay and 50 of the residents, 5 places at 1,000 a day.
    #expect(try Figures(variant).kroner(.cost)[1] == Double(5 * 281 * 1_000))
  }

  @Test("The takst of a closing year holds the part of efterregulering of its days, and the rest is outstanding")
  func closingYear() throws {
    let history = [Efterregulering.EarlierResult(year: 2096, carried: Kroner(-365_000), costBase: Kroner(1_825_000))]
    let figures = try Figures(
      LifeTests.closing(
        on: "2098-07-01", leaving: "2300-01-01", departure: .moved, efterregulering: Efterregulering(history: history)))
    #expect(figures.kroner(.takst)[1] == 1_200)
    #expect(figures.kroner(.efterregulering) == [0, 181_000, 0], "365,000 × 181 ÷ 365")
    #expect(figures.kroner(.result) == [0, 0, 0])
    #expect(figures.kroner(.outstandingAtClosure) == [0, 184_000, 0])
    #expect(figures[.outstandingAtClosure, 3] == øre(184_000))
  }

  @Test("Kommuner bear what is outstanding at closure by their døgn of three years", arguments: [true, false])
  func bearers(kommuner: Bool) throws {
    let history = [Efterregulering.EarlierResult(year: 2097, carried: Kroner(-365_000), costBase: Kroner(1_825_000))]
    var variant = try LifeTests.closing(
      on: "2099-01-01", leaving: "2300-01-01", departure: .moved,
      efterregulering: Efterregulering(history: history, bearerAtClosure: kommuner ? .kommuner : .driftsherre))
    variant.scene = Scene(period: variant.scene.period, kommuner: ["A", "B"])
    variant.tilbud[0].plan.ydelser[0].referrals = noReferrals(kommuner: 2)
    variant.tilbud[0].plan.ydelser[0].residents[4].kommune = 1
    let figures = try Figures(variant)
    #expect(figures.kroner(.outstandingAtClosure) == [0, 365_000, 0])
    let parts = [0, 1].map { figures[.outstandingAtClosure, kommune: $0, 1] }
    #expect(parts == (kommuner ? [øre(292_000), øre(73_000)] : [0, 0]), "four residents and one")
    let result = try Forecast([variant], options: .init(replications: 2)).run().variants[0]
    let told = result.estimate(.outstandingAtClosure, tilbud: 0, kommune: 1, year: 1)
    #expect(told?.mean == (kommuner ? 73_000 : nil))
    #expect(result.estimate(.outstandingAtClosure, tilbud: 0, year: 2) == nil)
  }

  @Test(
    "Start-up costs what is stated on its days, and enters later takster only where it is said",
    arguments: [true, false])
  func startUp(entersTakst: Bool) throws {
    var variant = try opening("2098-01-01", stated: true, ydelse: ten(on: "2098-01-01"))
    variant.scene = Scene(period: try wholeYears(2097, 4))
    // Ten days, four of them in 2097.
    variant.tilbud[0].economy?.oneOffs = [
      OneOff(
        amount: Kroner(1_000_000), first: try day("2097-12-28"), last: try day("2098-01-06"), entersTakst: entersTakst)
    ]
    let figures = try Figures(variant)
    #expect(figures.kroner(.cost) == [400_000, 4_250_000, 3_650_000, 3_650_000])
    #expect(figures.kroner(.accountsResult)[..<2] == [-400_000, -600_000])
    #expect(figures.kroner(.result)[..<2] == (entersTakst ? [-400_000, -600_000] : [0, 0]))
    // The band of 2097 is nothing, that of 2098 is 182,500.
    #expect(figures.kroner(.efterregulering) == (entersTakst ? [0, 0, 400_000, 600_000] : [0, 0, 0, 0]))
    let result = try Forecast([variant], options: .init(replications: 2)).run().variants[0]
    #expect(result.estimate(.cost, tilbud: 0, year: 0)?.mean == 400_000)
    #expect(
      result.estimate(.takst, tilbud: 0, year: 0) == nil && result.estimate(.residents, tilbud: 0, year: 0) == nil)
  }

  @Test("Years after a closure have no figures once nobody is left")
  func noYearAfter() throws {
    let closing = try LifeTests.closing(on: "2098-01-01", leaving: "2098-03-01", departure: .natural)
    let result = try Forecast([closing], options: .init(replications: 2)).run().variants[0]
    #expect(result.estimate(.cost, tilbud: 0, year: 1) != nil)
    for quantity in Quantity.allCases { #expect(result.estimate(quantity, tilbud: 0, year: 2) == nil, "\(quantity)") }
  }

  @Test("The mean of two known years takes the lowest share of a year before the opening")
  func assumedByRule() throws {
    var variant = try opening("2098-01-01", stated: true, ydelse: ten(on: "2098-01-01"))
    let history = try (2094...2096).map { AssumedOccupancy.YearShare(year: $0, share: try percent(99)) }
    variant.tilbud[0].economy?.assumed = .rule(
      try AssumedOccupancy(
        .meanOfTwoYears(known: .twoAndOneBefore, floor: percent(90), ceiling: .one), history: history))
    #expect(try Figures(variant)[.takst, 2] == øre(1_053), "(90 + 100) ÷ 2 = 95 %: 1,052.63")
  }
}
