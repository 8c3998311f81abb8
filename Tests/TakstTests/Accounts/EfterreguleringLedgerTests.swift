import Testing

@testable import Takst

@Suite struct EfterreguleringLedgerTests {
  private let cost = Kroner(10_000_000)

  @Test("A deficit enters the takst two years later, and then is done with")
  func twoYearsLater() throws {
    var ledger = try EfterreguleringLedger(Efterregulering(), startingIn: 2023)
    #expect(try ledger.enter(year: 2023) == .zero)
    try ledger.close(year: 2023, result: Kroner(-1_000_000), costBase: cost)
    #expect(try ledger.enter(year: 2024) == .zero)
    try ledger.close(year: 2024, result: .zero, costBase: cost)
    #expect(ledger.amount(for: 2025) == Kroner(1_000_000))
    #expect(ledger.outstanding == Kroner(1_000_000))
    #expect(try ledger.enter(year: 2025) == Kroner(1_000_000))
    #expect(ledger.outstanding == .zero && ledger.amount(for: 2025) == .zero)
    try ledger.checkBalance()
  }

  @Test("Spread over years, the øre left over fall in the first")
  func spread() throws {
    var ledger = try EfterreguleringLedger(Efterregulering(spread: 3), startingIn: 2023)
    try ledger.close(year: 2023, result: Kroner(øre: -100_000_001), costBase: cost)
    #expect((2025...2028).map { ledger.amount(for: $0).øre } == [33_333_335, 33_333_333, 33_333_333, 0])
  }

  @Test("What a cap holds back is due the year after; surpluses are never held back")
  func heldBack() throws {
    var ledger = try EfterreguleringLedger(Efterregulering(lag: 1), startingIn: 2023)
    try ledger.close(year: 2023, result: Kroner(-1_000_000), costBase: cost)
    _ = try ledger.enter(year: 2023)
    #expect(try ledger.enter(year: 2024, room: Kroner(300_000)) == Kroner(300_000))
    #expect(ledger.heldBackByCap == Kroner(700_000))
    #expect(ledger.amount(for: 2025) == Kroner(700_000))
    #expect(try ledger.enter(year: 2025, room: Kroner(-5)) == .zero)
    #expect(try ledger.enter(year: 2026) == Kroner(700_000))
    try ledger.close(year: 2026, result: Kroner(1_000_000), costBase: cost)
    #expect(try ledger.enter(year: 2027, room: .zero) == Kroner(-1_000_000))
    try ledger.checkBalance()
  }

  @Test("History enters the first simulated years, and what fell due before them is gone")
  func history() throws {
    let history = [
      Efterregulering.EarlierResult(year: 2022, carried: Kroner(-9_500_000), costBase: cost),
      Efterregulering.EarlierResult(year: 2018, carried: Kroner(-4_000_000), costBase: cost),
      Efterregulering.EarlierResult(year: 2021, carried: Kroner(-7_500_000), costBase: cost),
    ]
    let ledger = try EfterreguleringLedger(Efterregulering(history: history), startingIn: 2023)
    #expect(ledger.entered == Kroner(4_000_000))
    #expect([2023, 2024, 2025].map { ledger.amount(for: $0) } == [Kroner(7_500_000), Kroner(9_500_000), .zero])
    try ledger.checkBalance()
  }

  @Test("At closure the driftsherre or the kommuner bear what is left")
  func closure() throws {
    for bearer in [Efterregulering.Bearer.driftsherre, .kommuner] {
      var ledger = try EfterreguleringLedger(Efterregulering(bearerAtClosure: bearer), startingIn: 2023)
      try ledger.close(year: 2023, result: Kroner(-1_000_000), costBase: cost)
      #expect(ledger.settleAtClosure() == Kroner(1_000_000))
      #expect(ledger.kept == .zero)
      #expect(ledger.borneByDriftsherre == (bearer == .driftsherre ? Kroner(1_000_000) : .zero))
      #expect(ledger.borneByKommuner == (bearer == .kommuner ? Kroner(1_000_000) : .zero))
      #expect(ledger.outstanding == .zero)
      try ledger.checkBalance()
    }
  }

  @Test("Of a surplus of 770,000 on a budget of 8 million, 400,000 are set aside and 370,000 enter the takst")
  func setAside() throws {
    let rules = try Efterregulering(setAside: .init(highest: percent(5), years: 5))
    var ledger = try EfterreguleringLedger(rules, startingIn: 2023)
    // The worked example of a styringsaftale: income 8,418,000, cost 7,648,000.
    let result = Kroner(8_418_000) - Kroner(7_648_000)
    let closing = try ledger.close(year: 2023, result: result, costBase: Kroner(8_000_000))
    #expect(closing.setAside == Kroner(400_000) && closing.kept == .zero)
    #expect(ledger.reserve == Kroner(400_000))
    #expect(ledger.amount(for: 2025) == Kroner(-370_000))
    try ledger.checkBalance()
  }

  @Test("What is set aside meets deficits first, oldest first, and what is left after its years enters the takst")
  func useOfReserve() throws {
    let rules = try Efterregulering(lag: 1, setAside: .init(highest: percent(5), years: 2))
    var ledger = try EfterreguleringLedger(rules, startingIn: 2023)
    func close(_ year: Int, _ result: Int) throws -> EfterreguleringLedger.Closing {
      _ = try ledger.enter(year: year)
      let closing = try ledger.close(year: year, result: Kroner(result), costBase: cost)
      try ledger.checkBalance()
      #expect(closing.result == closing.kept + closing.setAside - closing.entering)
      return closing
    }
    #expect(try close(2023, 300_000).setAside == Kroner(300_000))
    // Room for 200,000 more below 5 %; the rest enters although it lies within the band.
    let second = try close(2024, 250_000)
    #expect(second.setAside == Kroner(200_000) && second.entering == Kroner(-50_000))
    // 250,000 of the surplus of 2023 are used, and its last 50,000 fall due after two years.
    let third = try close(2025, -250_000)
    #expect(third.setAside == Kroner(-300_000) && third.entering == Kroner(-50_000) && third.kept == .zero)
    #expect(ledger.reserve == Kroner(200_000))
    // A deficit beyond what is set aside: what is left is within the band, and stays with the driftsherre.
    let fourth = try close(2026, -600_000)
    #expect(fourth.setAside == Kroner(-200_000) && fourth.kept == Kroner(-400_000) && fourth.entering == .zero)
  }

  @Test("At closure what is set aside meets what is outstanding")
  func closureWithReserve() throws {
    let rules = try Efterregulering(
      band: .zero, setAside: .init(highest: percent(5), years: 5), bearerAtClosure: .kommuner)
    var ledger = try EfterreguleringLedger(rules, startingIn: 2023)
    try ledger.close(year: 2023, result: Kroner(-1_000_000), costBase: cost)
    _ = try ledger.enter(year: 2023)
    try ledger.close(year: 2024, result: Kroner(400_000), costBase: cost)
    #expect(ledger.settleAtClosure() == Kroner(600_000))
    #expect(ledger.borneByKommuner == Kroner(600_000) && ledger.reserve == .zero)
    try ledger.checkBalance()
  }

  @Test("A result of the accounts is carried without what the year's takst recovered, and is not paid back")
  func resultOfAccounts() throws {
    func entering(_ known: Efterregulering.EarlierResult) throws -> Kroner {
      let deficit = Efterregulering.EarlierResult(year: 2021, carried: Kroner(-1_000_000), costBase: cost)
      let rules = try Efterregulering(history: [deficit, known])
      let ledger = try EfterreguleringLedger(rules, startingIn: 2024)
      try ledger.checkBalance()
      return ledger.amount(for: 2025)
    }
    let surplus = Kroner(1_000_000)
    #expect(try entering(.init(year: 2023, accounts: surplus, costBase: cost)) == .zero)
    #expect(try entering(.init(year: 2023, accounts: surplus, recovered: .zero, costBase: cost)) == -surplus)
    #expect(
      try entering(.init(year: 2023, accounts: surplus, recovered: .zero, outside: surplus, costBase: cost)) == .zero)
    #expect(try entering(.init(year: 2023, carried: surplus, costBase: cost)) == -surplus)
  }

  @Test("Years come one by one")
  func order() throws {
    var ledger = try EfterreguleringLedger(Efterregulering(), startingIn: 2023)
    #expect(
      message { _ = try ledger.enter(year: 2024) }
        == "efterregulering enters the takst of 2024, but the next year is 2023")
    _ = try ledger.enter(year: 2023)
    try ledger.close(year: 2023, result: .zero, costBase: cost)
    #expect(
      message { try ledger.close(year: 2023, result: .zero, costBase: .zero) }
        == "accounts are closed for 2023, but the next year is 2024")
    #expect(throws: TakstError.self) { try ledger.close(year: 2026, result: .zero, costBase: .zero) }
  }

  @Test("A known result of the first year or later waits for its year")
  func known() throws {
    let known = Efterregulering.EarlierResult(year: 2023, carried: Kroner(-9_000_000), costBase: cost)
    let ledger = try EfterreguleringLedger(Efterregulering(history: [known]), startingIn: 2023)
    #expect(ledger.outstanding == .zero)
    #expect(ledger.results == .zero)
  }

  @Test("The ledger balances to the øre for any results and every combination of rules", arguments: 1...5)
  func balances(lag: Int) throws {
    for spread in 1...3 {
      for carried in [Efterregulering.Carried.fullResult, .excessOverBand] {
        for capped in [false, true] {
          for band in [0.0, 5] {
            try run(lag: lag, spread: spread, carried: carried, capped: capped, band: band)
          }
        }
      }
    }
  }

  private func run(
    lag: Int, spread: Int, carried: Efterregulering.Carried, capped: Bool, band: Double
  ) throws {
    var numbers = SeededNumbers(state: UInt64(lag * 100 + spread * 10 + (capped ? 1 : 0)))
    let history = (2015...2022).map {
      Efterregulering.EarlierResult(
        year: $0, carried: Kroner(øre: Int64(numbers.int(in: -300_000_000...300_000_000))), costBase: cost)
    }
    let rules = try Efterregulering(
      band: percent(band), lag: lag, spread: spread, carried: carried, history: history)
    var ledger = try EfterreguleringLedger(rules, startingIn: 2023)
    for year in 2023...2060 {
      let before = ledger.amount(for: year)
      let room = capped ? Kroner(øre: Int64(numbers.int(in: -1000...200_000_000))) : nil
      let entered = try ledger.enter(year: year, room: room)
      #expect(capped || entered == before)
      try ledger.checkBalance()
      let result = Kroner(øre: Int64(numbers.int(in: -300_000_000...300_000_000)))
      try ledger.close(year: year, result: result, costBase: cost)
      try ledger.checkBalance()
    }
    for year in 2061...2068 { _ = try ledger.enter(year: year) }
    #expect(ledger.outstanding == .zero, "without a cap all has entered when lag and spread have passed")
    #expect(ledger.results + ledger.entered == ledger.kept)
    if band == 0 { #expect(ledger.kept == .zero) }
  }
}
