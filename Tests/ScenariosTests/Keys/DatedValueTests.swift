import Forecasting
import Occupancy
import Takst
import Testing

@testable import Scenarios

@Suite("Amounts, shares and weights by date")
struct DatedValueTests {
  /// A tilbud with ten places, its `ydelser` and its `økonomi`.
  private func economy(
    _ økonomi: String, ydelser: String? = nil, pl: String = #"{ "ellers": "0 %" }"#
  ) throws -> Economy {
    let single = #"{ "døgn": { "henvisninger_pr_år": 2, "ophold": { "fordeling": "konstant", "værdi": "1 år" } } }"#
    let text = """
      {
        "navn": "T", "periode": { "fra": "2022-01-01", "til": "2025-12-31" }, "pl": \(pl),
        "tilbud": {
          "t": { "pladser": 10, "forudsat_belægning": "90 %", "ydelser": \(ydelser ?? single), "økonomi": \(økonomi) }
        }
      }
      """
    return try #require(try Scenario.load(text: text, name: "a.jsonc").base.tilbud[0].economy)
  }

  @Test("An amount by date is in the prices of the year it is stated from, unless a price level is written")
  func priceLevels() throws {
    let budget = #""budget": { "alt": { "beløb": { "2022-01-01": 1000000, "2024-03-01": 1100000 } } }"#
    let pl = #"{ "ellers": "4 %" }"#
    let own = try economy("{ \(budget) }", pl: pl)
    let later = try #require(own.later.first)
    #expect(own.later.map { $0.from } == [CivilDate(iso: "2024-03-01")])
    #expect(own.costBase.lines[0].priceLevel == 1)
    #expect(abs(later.costBase.lines[0].priceLevel * 1.04 * 1.04 - 1) < 1e-12)
    let stated = try economy(#"{ "prisniveau": 2022, \#(budget) }"#, pl: pl)
    #expect(stated.later.map { $0.costBase.lines[0].priceLevel } == [1])
  }

  @Test("Every kind of cost line takes its amounts by date")
  func kinds() throws {
    let economy = try economy(
      """
      { "budget": {
        "fast": { "beløb": { "2022-01-01": 100, "2023-01-01": 0 } },
        "plads": { "pr_plads": {
          "beløb": { "2022-01-01": 10, "2024-01-01": 20 }, "ved_pladser": 10,
          "besparelsesandel": { "2022-01-01": "60 %", "2024-07-01": "100 %" } } },
        "kost": { "pr_belagt_døgn": {
          "beløb": { "2022-01-01": 120, "2023-07-01": 130 },
          "budgetteret_belægning": { "2022-01-01": "95 %", "2024-01-01": "90 %" } } },
        "tilsyn": { "trin": {
          "2022-01-01": [{ "til_og_med": 24, "beløb": 90 }], "2025-01-01": [{ "til_og_med": 24, "beløb": 95 }] } },
        "overhead": { "andel": { "procent": { "2022-01-01": "8 %", "2025-01-01": "7 %" }, "af": ["fast", "plads"] } }
      } }
      """)
    #expect(
      economy.later.map { $0.from.iso } == ["2023-01-01", "2023-07-01", "2024-01-01", "2024-07-01", "2025-01-01"])
    let last = try #require(economy.later.last).costBase.lines
    let perPlace = try CostLine.PerPlace(rate: Rate(Kroner(20)), savedShare: .one, referencePlaces: 10)
    #expect(
      try last.map { $0.behaviour } == [
        .fixed(.zero), .perPlace(perPlace), .perDøgn(Rate(Kroner(130)), budgeted: .stated(Share(percent: 90))),
        .steps(SizeSteps([.init(upTo: 24, amount: Kroner(95))])), .share(Share(percent: 7), of: ["fast", "plads"]),
      ])
  }

  @Test("Budgeted places, mix, weights and supplements by date give each takst version its own lines")
  func lines() throws {
    let ydelser = """
      {
        "let": {
          "budgetterede_pladser": { "2022-01-01": 8, "2024-01-01": 2 }, "takstvægt": { "2022-01-01": 1, "2025-01-01": 1.1 },
          "henvisninger_pr_år": 2, "ophold": { "fordeling": "konstant", "værdi": "1 år" }
        },
        "tung": {
          "budgetterede_pladser": { "2022-01-01": 2, "2024-01-01": 8 },
          "henvisninger_pr_år": 2, "ophold": { "fordeling": "konstant", "værdi": "1 år" },
          "takstniveauer": {
            "a": { "andel": { "2022-01-01": "50 %", "2024-07-01": "25 %" } },
            "b": { "andel": { "2022-01-01": "50 %", "2024-07-01": "75 %" }, "tillæg": { "2022-01-01": 0, "2023-01-01": 90 } }
          }
        }
      }
      """
    let economy = try economy(#"{ "budget": { "alt": { "beløb": 1000000 } } }"#, ydelser: ydelser)
    func shares(_ structure: TakstStructure) -> [Double] { structure.lines.compactMap { $0.level?.share.value } }
    #expect(shares(economy.structure) == [0.8, 0.1, 0.1])
    #expect(economy.later.map { $0.from.iso } == ["2023-01-01", "2024-01-01", "2024-07-01", "2025-01-01"])
    #expect(
      economy.later.map { shares($0.structure) } == [
        [0.8, 0.1, 0.1], [0.2, 0.4, 0.4], [0.2, 0.2, 0.6], [0.2, 0.2, 0.6],
      ])
    #expect(economy.later[0].structure.lines[2].level?.supplement == Kroner(90))
    #expect(economy.later[3].structure.lines[0].level?.takstWeight == 1.1)
  }

  @Test("Shares of levels must be whole on every date")
  func unevenMix() throws {
    let ydelser = """
      { "døgn": { "henvisninger_pr_år": 2, "ophold": { "fordeling": "konstant", "værdi": "1 år" }, "takstniveauer": {
        "a": { "andel": { "2022-01-01": "50 %", "2024-07-01": "25 %" } }, "b": { "andel": "50 %" } } } }
      """
    #expect(throws: ScenarioError.self) {
      try economy(#"{ "budget": { "alt": { "beløb": 1000000 } } }"#, ydelser: ydelser)
    }
  }

  @Test("Net hours and the share that is billed change the price of an hour from their date")
  func hours() throws {
    let text = """
      {
        "navn": "T", "periode": { "fra": "2022-01-01", "til": "2023-12-31" },
        "tilbud": { "t": {
          "ydelser": { "timer": { "henvisninger_pr_år": 100, "timer": {
            "årsværk": { "2022-01-01": 8, "2023-01-01": 6 }, "nettotimer_pr_årsværk": { "2022-01-01": 1400, "2023-01-01": 1300 },
            "faktureringsgrad": { "2022-01-01": "80 %", "2023-01-01": "85 %" },
            "timer_pr_sag": { "fordeling": "konstant", "værdi": "10 timer" } } } },
          "økonomi": { "budget": { "løn": { "beløb": 4533760 } } } } }
      }
      """
    let tilbud = try Scenario.load(text: text, name: "a.jsonc").base.tilbud[0]
    let economy = try #require(tilbud.economy)
    #expect(economy.structure.hourly?.budgetedHours == 8 * 1_400 * 0.8)
    #expect(economy.later.map { $0.structure.hourly?.availableHours } == [6 * 1_300])
    #expect(tilbud.plan.hourly[0].capacity.steps.map { $0.value } == [8 * 1_400, 6 * 1_300])
  }
}
