import Forecasting
import Occupancy
import Takst
import Testing

@testable import Reporting

/// Results of the commands of decisions, made from the small forecast.
enum DecisionResults {
  private static let options = Forecast.Options(replications: 60, threads: 1, seed: 3)

  static func subject(_ variants: [Variant], names: [String] = []) -> Subject {
    Subject(
      name: "Prøve", period: variants[0].scene.period, fingerprint: "00ff", version: "0", file: "prøve.jsonc",
      variants: names)
  }

  static func why(year: Int? = nil) throws -> JSONValue {
    let (variants, accounts, summary) = try accounts()
    let steps = try TakstStep.steps(of: try TakstPath(summary), variant: variants[0].name, year: year)
    let tilbud = WhyResult.Tilbud(tilbud: variants[0].tilbud[0], summary: summary, steps: steps)
    let result = WhyResult(accounts: accounts, tilbud: [tilbud], year: year, showsResults: true)
    return WhyJSON(subject(variants, names: ["7 pladser", "6 pladser"]), result).value
  }

  static func breakEven() throws -> JSONValue {
    let (variants, accounts, summary) = try accounts()
    let tilbud = BreakEvenResult.Tilbud(
      tilbud: variants[0].tilbud[0], figures: (summary, try BreakEvenPath(summary)))
    return BreakEvenJSON(
      subject(variants), BreakEvenResult(accounts: accounts, tilbud: [tilbud], year: nil)
    ).value
  }

  static func spiral() throws -> JSONValue {
    let variants = try SmallForecast.variants()
    let few = Forecast.Options(replications: 4, threads: 1, seed: 3)
    let forecast = try SpiralForecast(variants[0], elasticities: [0, -0.5], options: few)
    return SpiralJSON(subject(variants), try forecast.run(try forecast.curves())).value
  }

  static func grid() throws -> JSONValue {
    var variants = try SmallForecast.variants()
    for index in variants.indices {
      variants[index].tilbud[0].viability = Viability([.quantity(.deficit): 1, .quantity(.residents): 100])
    }
    let axes = [
      GridAxis(path: "tilbud.kvisten.pladser.2023-01-01", values: ["7", "6"]),
      GridAxis(path: "tilbud.kvisten.forudsat_belægning", values: ["90%"]),
    ]
    let result = try GridForecast(axes, variants, options: options).run()
    return GridJSON(subject(variants), try #require(result), year: 1, planned: 60).value
  }

  private static func accounts() throws -> ([Variant], AccountsResult, AccountsSummary) {
    let variants = try SmallForecast.variants()
    let accounts = try AccountsForecast([variants[0]], options: options, causes: true).run()
    return (variants, accounts, try #require(accounts.summaries[0][0]))
  }
}
