import Forecasting
import Occupancy
import Testing

@testable import Scenarios

@Suite("beslutning") struct DecisionReadingTests {
  private func decision(_ changes: [(String, String)]) throws -> String {
    let scenario = try Scenario.load(text: changed(changes), name: "a.jsonc")
    let all = Set(([scenario.base] + scenario.variants).map(\.decision))
    #expect(all == [scenario.decision], "one date for all variants")
    return "\(scenario.decision.date.iso) \(scenario.decision.basis.rawValue)"
  }

  private let variants = (
    #""kilder""#,
    #""varianter": { "6": { "tilbud": { "kvisten": { "pladser": { "2023-01-01": 7, "2025-07-01": 6 } } } } }, "kilder""#
  )
  private let known = (
    #""forudsat_belægning""#,
    #""observeret": { "2023": { "beboere": 6 }, "2025": { "takst": 6855 } }, "forudsat_belægning""#
  )

  @Test("A scenario of one plan without known figures counts from its first day")
  func period() throws { #expect(try decision([]) == "2023-01-01 period") }

  @Test("The first day without known figures counts where no variant differs; a takst is known before its year")
  func knownYears() throws { #expect(try decision([known]) == "2024-01-01 knownYears") }

  @Test("A known result counts as a known year")
  func knownResult() throws {
    let history = (
      #""budget""#,
      #""efterregulering": { "historik": { "2024": { "resultat": 1, "grundlag": "13 mio. kr." } } }, "budget""#
    )
    #expect(try decision([history]) == "2025-01-01 knownYears")
  }

  @Test("The first day on which variants differ goes before known figures, and a stated date before both")
  func order() throws {
    #expect(try decision([known, variants]) == "2025-07-01 variants")
    let stated = (#""kommuner""#, #""beslutning": "2024-01-01", "kommuner""#)
    #expect(try decision([known, variants, stated]) == "2024-01-01 stated")
  }

  @Test("Years all known leave nothing to decide: the period counts")
  func allKnown() throws {
    let known = (#""forudsat_belægning""#, #""observeret": { "2025": { "beboere": 6 } }, "forudsat_belægning""#)
    #expect(try decision([known]) == "2023-01-01 period")
  }

  @Test("A date outside the period is refused, and so is one of a variant")
  func refused() throws {
    let outside = try refusals(changed([(#""kommuner""#, #""beslutning": "2022-12-31", "kommuner""#)]))
    #expect(outside.count == 1 && outside[0].contains("expected a date from 2023-01-01 to 2025-12-31"), "\(outside)")
    let own = (#""kilder""#, #""varianter": { "6": { "beslutning": "2024-01-01" } }, "kilder""#)
    let refused = try refusals(changed([own]))
    #expect(refused.count == 1 && refused[0].contains("is the same for every variant"), "\(refused)")
  }

  @Test("The combinations of a grid count from the scenario's date")
  func grid() throws {
    let grid = try ScenarioGrid.load(
      text: changed([variants]), name: "a.jsonc", axes: ["tilbud.kvisten.pladser=4..6"])
    #expect(Set(grid.combinations.map(\.decision)) == [grid.scenario.decision])
    #expect(grid.scenario.decision.basis == .variants)
  }
}
