import Testing

@testable import Takst

@Suite struct ResultCausesTests {
  /// 10 places at 80 %: 2,920 døgn, half of them at weight 1 and half at 2, and 4.38 mio. kr.: 1,000 and 2,000 kr.
  private func plan(foodAt share: Double = 80) throws -> YearPlan {
    let structure = try TakstStructure(lines: [
      TakstLine(name: "plain", pricing: .døgn(TakstLine.Level(share: percent(50)))),
      TakstLine(name: "dear", pricing: .døgn(TakstLine.Level(share: percent(50), weight: 2))),
    ])
    let base = try CostBase([
      CostLine(name: "staff", behaviour: .fixed(Kroner(4_088_000))),
      CostLine(name: "food", behaviour: .perDøgn(Rate(Kroner(100)), budgeted: .stated(percent(share)))),
    ])
    return try YearPlan(costBase: base, structure: structure, kommuner: 1, band: Efterregulering.customaryBand)
  }

  private func causes(
    _ plain: Int, _ dear: Int, occupied: Int? = nil, published: [Kroner?] = [], plan given: YearPlan? = nil,
    efterregulering: Kroner = .zero, plFactor: Double = 1
  ) throws -> ResultCauses {
    let plan = try given ?? plan()
    let version = TakstVersion(places: 10, assumedShare: try percent(80), published: published)
    let takster = try plan.takster([version], days: 365, efterregulering: efterregulering)
    let base = try plan.takster([version], days: 365)
    let activity = CostBase.Activity(
      days: 365, occupied: BilledQuantity(whole: occupied ?? plain + dear), places: try PlaceTimeline(10),
      costBase: plan.costBase)
    let facts = YearFacts(
      activity: activity, plFactor: plFactor, billed: [BilledQuantity(whole: plain), BilledQuantity(whole: dear)])
    let accounts = try plan.accounts(facts, takster: takster)
    let causes = try ResultCauses(
      accounts, facts: facts, plan: plan, takster: takster, plain: base, budgetedPLFactor: 1)
    #expect(causes.result == accounts.result)
    return causes
  }

  /// The parts that are not zero.
  private func parts(_ causes: ResultCauses) -> [ResultCause: Kroner] {
    var parts: [ResultCause: Kroner] = [:]
    for cause in ResultCause.allCases where causes[cause].result != .zero { parts[cause] = causes[cause].result }
    return parts
  }

  @Test("As assumed, every part is zero")
  func asAssumed() throws { #expect(try parts(causes(1460, 1460)) == [:]) }

  @Test("Fewer døgn are belægning: income lost, less the food not eaten")
  func belægning() throws {
    let causes = try causes(1450, 1450)
    #expect(parts(causes) == [.belægning: Kroner(-28_000)])
    #expect(causes[.belægning].income == Kroner(-30_000))
    #expect(causes[.belægning].cost == Kroner(-2_000))
    #expect(causes.budget == Kroner(4_380_000))
  }

  @Test("Dearer lines at the same number of døgn are mix")
  func mix() throws { #expect(try parts(causes(1450, 1470)) == [.mix: Kroner(10_000)]) }

  @Test("A published takst above the computed one is price")
  func price() throws {
    #expect(try parts(causes(1460, 1460, published: [Kroner(1010), Kroner(2000)])) == [.price: Kroner(14_600)])
  }

  @Test("What price and døgn do together is shared equally")
  func interaction() throws {
    let parts = try parts(causes(1450, 1450, published: [Kroner(1010), Kroner(2000)]))
    #expect(parts == [.price: Kroner(14_550), .belægning: Kroner(-28_050)])
  }

  @Test("Cost lines budgeted at 70 % under a takst at 80 % are the assumption")
  func assumption() throws {
    // 365 døgn more at 100 kr.; the takst itself covers 36,500 kr. less.
    let causes = try causes(1460, 1460, plan: plan(foodAt: 70))
    #expect(causes[.assumption].result == Kroner(-36_500))
    #expect(causes[.belægning].result == .zero)
    #expect(try self.causes(1450, 1450, plan: plan(foodAt: 70))[.belægning].cost == Kroner(-2_000))
  }

  @Test("p/l beyond the budget's is p/l")
  func priceIndex() throws {
    #expect(try parts(causes(1460, 1460, plFactor: 1.02)) == [.priceIndex: Kroner(-87_600)])
  }

  @Test("A deficit that is to be recovered and meets fewer døgn is recovered too little")
  func efterregulering() throws {
    let plan = try YearPlan(
      costBase: fixedCost(Kroner(3_650_000)), structure: .single("døgn"), kommuner: 1,
      band: Efterregulering.customaryBand)
    let version = TakstVersion(places: 10, assumedShare: .one)
    let (base, takster) = (
      try plan.takster([version], days: 365),
      try plan.takster([version], days: 365, efterregulering: Kroner(365_000))
    )
    let døgn = BilledQuantity(whole: 3_285)
    let activity = CostBase.Activity(
      days: 365, occupied: døgn, places: try PlaceTimeline(10), costBase: plan.costBase)
    let facts = YearFacts(activity: activity, billed: [døgn])
    let accounts = try plan.accounts(facts, takster: takster)
    let causes = try ResultCauses(
      accounts, facts: facts, plan: plan, takster: takster, plain: base, budgetedPLFactor: 1)
    // 365 døgn at 1,000 or 1,100 kr.; 100 kr. on 3,650 or 3,285 døgn against 365,000 to recover.
    #expect(parts(causes) == [.belægning: Kroner(-383_250), .efterregulering: Kroner(-18_250)])
    #expect(causes[.efterregulering].cost == Kroner(365_000))
    #expect(accounts.result == Kroner(-401_500))
  }

  @Test("A cut that saves late is a cause, and a sale outside the takst is none")
  func costAndSales() throws {
    let base = try CostBase([
      CostLine(name: "places", behaviour: .perPlace(.init(rate: Rate(Kroner(365_000)), delay: 100))),
      CostLine(name: "sale", category: .otherIncome, behaviour: .fixed(Kroner(70_000)), isOutsideTakst: true),
    ])
    let plan = try YearPlan(
      costBase: base, structure: .single("døgn"), kommuner: 1, band: Efterregulering.customaryBand)
    let takster = try plan.takster([TakstVersion(places: 9, assumedShare: .one)], days: 365)
    let timeline = try PlaceTimeline([.init(fromDay: -50, places: 10), .init(fromDay: 0, places: 9)])
    let døgn = BilledQuantity(whole: 9 * 365)
    let activity = CostBase.Activity(days: 365, occupied: døgn, places: timeline, costBase: base)
    let facts = YearFacts(activity: activity, billed: [døgn])
    let accounts = try plan.accounts(facts, takster: takster)
    let causes = try ResultCauses(
      accounts, facts: facts, plan: plan, takster: takster, plain: takster, budgetedPLFactor: 1)
    #expect(parts(causes) == [.cost: Kroner(-100_000)])
    #expect(accounts.outsideResult == Kroner(70_000) && accounts.accountsResult == Kroner(-30_000))
  }

  @Test("Lines with one price have no mix, and idle places paid by population belong to belægning")
  func idlePlaces() throws {
    let base = try fixedCost(Kroner(3_650_000))
    let plan = try YearPlan(
      costBase: base, structure: .single("døgn"), kommuner: 2,
      objektivFinansiering: ObjektivFinansiering(rule: .idlePlaces(line: 0), populations: [1, 2]),
      band: Efterregulering.customaryBand)
    let takster = try plan.takster([TakstVersion(places: 10, assumedShare: .one)], days: 365)
    let billed = [BilledQuantity(whole: 1_000), BilledQuantity(whole: 2_000)]
    let activity = CostBase.Activity(
      days: 365, occupied: BilledQuantity(whole: 3_000), places: try PlaceTimeline(10), costBase: base)
    let facts = YearFacts(activity: activity, billed: billed, idle: [BilledQuantity(whole: 650)])
    let causes = try ResultCauses(
      try plan.accounts(facts, takster: takster), facts: facts, plan: plan, takster: takster, plain: takster,
      budgetedPLFactor: 1)
    #expect(parts(causes) == [:])
  }

  @Test("The causes add up to the øre for any year", arguments: 1...40)
  func addUp(seed: Int) throws {
    var numbers = SeededNumbers(state: UInt64(seed))
    for _ in 0..<10 {
      let year = try RandomYear(&numbers)
      let causes = try ResultCauses(
        year.accounts, facts: year.facts, plan: year.plan, takster: year.takster, plain: year.plain,
        budgetedPLFactor: year.budgetedPLFactor)
      var (income, cost, result) = (causes.budget, causes.budget, Kroner.zero)
      for cause in ResultCause.allCases {
        income += causes[cause].income
        cost += causes[cause].cost
        result += causes[cause].result
      }
      #expect(result == year.accounts.result)
      #expect(income == year.accounts.income)
      #expect(cost == year.accounts.takstCost + year.accounts.efterregulering)
    }
  }

  @Test("Accounts of other facts are refused")
  func otherFacts() throws {
    var numbers = SeededNumbers(state: 77)
    let year = try RandomYear(&numbers)
    var other = year.facts
    other.billed[0] += BilledQuantity(whole: 100)
    #expect(throws: TakstError.self) {
      try ResultCauses(
        year.accounts, facts: other, plan: year.plan, takster: year.takster, plain: year.plain,
        budgetedPLFactor: year.budgetedPLFactor)
    }
  }
}

/// A year with everything that accounts can hold, drawn at random: levels, hours, two parts, supplements, several
/// versions, published takster, gaps recovered, closure, efterregulering, population, every kind of cost line.
private struct RandomYear {
  let plan: YearPlan
  let plain: YearTakster
  let takster: YearTakster
  let facts: YearFacts
  let accounts: YearAccounts
  let budgetedPLFactor: Double

  init(_ numbers: inout SeededNumbers) throws {
    let (levels, kommuner) = (numbers.int(in: 1...3), numbers.int(in: 1...4))
    let days = numbers.int(in: 365...366)
    let hasHours = numbers.int(in: 0...1) == 1
    let twoPart = numbers.int(in: 0...1) == 1
    let kind = (levels: levels, hasHours: hasHours, twoPart: twoPart)
    let (base, structure) = try RandomYear.terms(&numbers, kind)
    let later = numbers.int(in: 0...1) == 0 ? nil : try RandomYear.terms(&numbers, kind)
    let lines = structure.lines
    let rules: [ObjektivFinansiering.Rule] = [.share(try percent(13)), .idlePlaces(line: 0)]
    let populations = (0..<kommuner).map { _ in numbers.int(in: 1...9_999) }
    let population = numbers.int(in: 0...2)
    let plan = try YearPlan(
      costBase: base, structure: structure, kommuner: kommuner,
      objektivFinansiering: population == 2
        ? nil : ObjektivFinansiering(rule: rules[population], populations: populations),
      band: Efterregulering.customaryBand)
    let laterPlan = try later.map {
      try YearPlan(
        costBase: $0.base, structure: $0.structure, kommuner: kommuner, objektivFinansiering: plan.objektivFinansiering,
        band: plan.band)
    }
    var versions: [TakstVersion] = []
    for from in [0, 120, 250].prefix(numbers.int(in: 1...3)) {
      let isPublished = numbers.int(in: 0...2) == 0
      versions.append(
        TakstVersion(
          fromDay: from, places: numbers.int(in: 3...12), assumedShare: try percent(Double(numbers.int(in: 70...105))),
          published: isPublished ? lines.map { _ in Kroner(numbers.int(in: 500...9_000)) } : [],
          recoversGap: from > 0 && numbers.int(in: 0...1) == 1, plan: from > 0 ? laterPlan : nil))
    }
    self.plan = plan
    budgetedPLFactor = Double(numbers.int(in: 95...110)) / 100
    plain = try plan.takster(versions, days: days, plFactor: budgetedPLFactor)
    let entered = Kroner(øre: Int64(numbers.int(in: -100_000_000...200_000_000)))
    let takster = try plan.takster(versions, days: days, plFactor: budgetedPLFactor, efterregulering: entered)
    self.takster = takster
    let cells = versions.count * lines.count * kommuner
    let isEmpty = numbers.int(in: 0...9) == 0
    let billed = (0..<cells).map { _ in BilledQuantity(isEmpty ? 0 : Int64(numbers.int(in: 0...400_000_000))) }
    let timeline = try PlaceTimeline(
      [.init(fromDay: -30, places: numbers.int(in: 3...12))]
        + versions.map { PlaceTimeline.Step(fromDay: $0.fromDay, places: $0.places) })
    let operating = numbers.int(in: 0...3) == 0 ? numbers.int(in: 0...days) : days
    let opening = numbers.int(in: 0...3) == 0 ? numbers.int(in: 0...days) : 0
    let operation = opening..<max(opening, operating)
    let activity = CostBase.Activity(
      days: days, occupied: BilledQuantity(Int64(numbers.int(in: 0...4_000_000_000))),
      sizes: timeline.sizes(days: days),
      carryingPlaceDays: base.delays.map { timeline.carryingPlaceDays(delay: $0, days: days) },
      operation: operation)
    var facts = YearFacts(
      activity: activity, plFactor: budgetedPLFactor * (numbers.int(in: 0...1) == 0 ? 1 : 1.013), billed: billed,
      idle: population == 1 ? versions.map { _ in BilledQuantity(Int64(numbers.int(in: 0...500_000_000))) } : [])
    if laterPlan != nil, versions.count > 1 {
      facts.spans = takster.versions.indices.map { number in
        let version = takster.versions[number]
        let span = version.fromDay..<version.fromDay + version.days
        let costBase = version.plan.costBase
        return YearFacts.Span(
          costBase, version: number,
          CostBase.Activity(
            days: days, occupied: BilledQuantity(Int64(numbers.int(in: 0...2_000_000_000))),
            sizes: timeline.sizes(in: span),
            carryingPlaceDays: costBase.delays.map { timeline.carryingPlaceDays(delay: $0, in: span) },
            operation: operation.clamped(to: span)))
      }
    }
    self.facts = facts
    accounts = try plan.accounts(facts, takster: takster)
  }

  /// A cost base and a structure; the same kind has the same lines.
  private static func terms(
    _ numbers: inout SeededNumbers, _ kind: (levels: Int, hasHours: Bool, twoPart: Bool)
  ) throws -> (base: CostBase, structure: TakstStructure) {
    let (levels, hasHours, twoPart) = kind
    var left = 100
    var lines: [TakstLine] = []
    for level in 0..<levels {
      let share = level + 1 == levels ? left : numbers.int(in: 1...(left - levels + level))
      left -= share
      let pricing = try TakstLine.Level(
        share: percent(Double(share)), weight: Double(numbers.int(in: 50...300)) / 100,
        hoursPerDøgn: Double(numbers.int(in: 1...50)) / 10, supplement: Kroner(numbers.int(in: 0...90)))
      lines.append(try TakstLine(name: "level \(level)", pricing: .døgn(pricing)))
    }
    var hourly: HourlyBasis?
    if hasHours {
      lines.append(try TakstLine(name: "hours", pricing: .hour))
      hourly = try HourlyBasis(costShare: percent(7), årsværk: 1.3, netHours: 1_301, billableShare: percent(93))
    }
    let structure = try TakstStructure(
      lines: lines, method: twoPart ? .twoPart(serviceShare: percent(37)) : .weighted, hourly: hourly)
    let perPlace = try CostLine.PerPlace(
      rate: Rate(Kroner(numbers.int(in: 100_000...900_000))), savedShare: percent(60), referencePlaces: 9, delay: 90)
    let base = try CostBase([
      CostLine(name: "fixed", behaviour: .fixed(Kroner(øre: Int64(numbers.int(in: 1...500_000_000))))),
      CostLine(name: "places", behaviour: .perPlace(perPlace)),
      CostLine(
        name: "døgn", behaviour: .perDøgn(Rate(Kroner(numbers.int(in: 1...3_000))), budgeted: .stated(percent(88)))),
      CostLine(
        name: "tilsyn", category: .tilsyn,
        behaviour: .steps(
          SizeSteps([.init(upTo: 7, amount: Kroner(30_000)), .init(upTo: 40, amount: Kroner(50_000))])),
        followsPriceIndex: false),
      CostLine(name: "overhead", category: .overhead, behaviour: .share(percent(8), of: ["fixed", "døgn"])),
      CostLine(name: "sale", category: .otherIncome, behaviour: .fixed(Kroner(123_456)), isOutsideTakst: true),
    ])
    return (base, structure)
  }
}
