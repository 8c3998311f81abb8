import Testing

@testable import Takst

@Suite struct TakstStructureTests {
  private func line(
    _ name: String, _ share: Double, weight: Double = 1, hours: Double = 0, supplement: Int = 0
  ) throws -> TakstLine {
    let level = try TakstLine.Level(
      share: percent(share), weight: weight, hoursPerDøgn: hours, supplement: Kroner(supplement))
    return try TakstLine(name: name, pricing: .døgn(level))
  }

  private func calculation(_ structure: TakstStructure, cost: Int) throws -> TakstCalculation {
    try structure.calculation(cost: Kroner(cost), places: 10, days: 365, assumedShare: .one)
  }

  @Test("Levels share the cost by weight, and together bring it in")
  func levels() throws {
    let structure = try TakstStructure(lines: [
      line("1", 50, weight: 1), line("2", 30, weight: 1.5), line("3", 20, weight: 2),
    ])
    #expect(structure.meanWeight == 1.35)
    let prices = structure.prices(try calculation(structure, cost: 3650 * 1350))
    #expect(prices.map(\.takst) == [Kroner(1000), Kroner(1500), Kroner(2000)])
    #expect(prices.allSatisfy { $0.source == .computed })
  }

  @Test("Supplements are taken off the cost before it is divided, and come on top of the takst")
  func supplements() throws {
    let structure = try TakstStructure(lines: [line("plain", 50), line("dear", 50, supplement: 200)])
    let calculation = try calculation(structure, cost: 3650 * 1000)
    #expect(calculation.supplements == Kroner(3650 * 100))
    let prices = structure.prices(calculation)
    #expect(prices.map(\.takst) == [Kroner(900), Kroner(900)])
    #expect(prices.map(\.price) == [Kroner(900), Kroner(1100)])
  }

  @Test("A two-part takst is basistakst plus hours at the ydelsestakst")
  func twoPart() throws {
    let structure = try TakstStructure(
      lines: [line("little", 75, hours: 2), line("much", 25, hours: 6.5)], method: .twoPart(serviceShare: percent(50)))
    #expect(structure.budgetedHoursPerDøgn == 3.125)
    let prices = structure.prices(try calculation(structure, cost: 3650 * 2000))
    #expect(prices.map(\.basis) == [Kroner(1000), Kroner(1000)])
    #expect(prices.map(\.hourRate) == [Kroner(320), Kroner(320)])
    #expect(prices.map(\.takst) == [Kroner(1640), Kroner(3080)])
  }

  @Test("An hourly price is cost ÷ (årsværk × net hours × faktureringsgrad), in whole kroner")
  func hourly() throws {
    let basis = try HourlyBasis(costShare: .one, årsværk: 10, netHours: 1300, billableShare: percent(95))
    #expect(basis.budgetedHours == 12_350)
    let structure = try TakstStructure(lines: [TakstLine(name: "hour", pricing: .hour)], hourly: basis)
    #expect(structure.lines[0].unit == .hour)
    let prices = structure.prices(try calculation(structure, cost: 12_350 * 850 + 6175))
    #expect(prices.map(\.takst) == [Kroner(851)], "half a krone rounds up")
  }

  @Test("Hourly lines need no places, and døgn lines without places have no price")
  func hoursWithoutPlaces() throws {
    let basis = try HourlyBasis(costShare: percent(40), årsværk: 1, netHours: 1000, billableShare: .one)
    let structure = try TakstStructure(
      lines: [line("døgn", 100), TakstLine(name: "hour", pricing: .hour)], hourly: basis)
    let closed = try structure.calculation(cost: Kroner(1_000_000), places: 0, days: 365, assumedShare: .one)
    let prices = structure.prices(closed)
    #expect(prices.map(\.source) == [.none(.noPlaces), .computed])
    #expect(prices.map(\.takst) == [.zero, Kroner(400)])
    let open = try calculation(structure, cost: 3650 * 1000)
    #expect(open.hourlyPart == Kroner(3650 * 400))
    #expect(structure.prices(open)[0].takst == Kroner(600))
  }

  @Test("What is paid by population is taken off first")
  func objective() throws {
    let structure = try TakstStructure.single("døgn")
    let calculation = try structure.calculation(
      cost: Kroner(3650 * 900), efterregulering: Kroner(3650 * 100), objectiveShare: percent(25), places: 10, days: 365,
      assumedShare: .one)
    #expect(calculation.objective == Kroner(3650 * 250))
    #expect(calculation.outcome == .takst(Kroner(750)))
  }

  @Test("Parts that do not fit together are refused in words")
  func refusals() throws {
    let hour = try TakstLine(name: "hour", pricing: .hour)
    #expect(message { _ = try TakstStructure(lines: []) } == "the takst lines must not be empty")
    #expect(
      message { _ = try TakstStructure(lines: [self.line("a", 50), self.line("b", 40)]) }
        == "the døgn lines' shares of the budgeted døgn must add up to 1, but add up to 0.9")
    #expect(
      message { _ = try TakstStructure(lines: [self.line("a", 50), self.line("a", 50)]) }
        == "takst line ‘a’ is given twice")
    #expect(
      message { _ = try TakstStructure(lines: [hour]) }
        == "hourly lines and an hourly capacity must be given together")
    #expect(
      message {
        let basis = try HourlyBasis(costShare: percent(40), årsværk: 1, netHours: 1000, billableShare: .one)
        _ = try TakstStructure(lines: [hour], hourly: basis)
      } == "without døgn lines the hourly lines must carry the whole cost")
    #expect(
      message { _ = try TakstStructure(lines: [self.line("a", 100)], method: .twoPart(serviceShare: percent(50))) }
        == "a two-part takst needs service hours on a døgn line")
    #expect(
      message { _ = try TakstStructure(lines: [self.line("a", 100, weight: 0)]) }
        == "the mean takstvægt of the døgn lines must lie between 0.001 and 100, but is 0")
    #expect(throws: TakstError.self) {
      try HourlyBasis(costShare: .one, årsværk: 1, netHours: 1000, billableShare: .zero)
    }
    #expect(throws: TakstError.empty(what: "the name of a takst line")) { try TakstLine(name: "", pricing: .hour) }
  }
}
