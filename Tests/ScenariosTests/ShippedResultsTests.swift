import Forecasting
import Occupancy
import Testing

@testable import Scenarios

/// The three results of the scenarios that ship, and the balance of efterregulering, from what `--samples` writes.
@Suite("Results in the shipped scenarios")
struct ShippedResultsTests {
  @Test(
    "Carried in, results and what is carried out add up to what is left, to the øre, in every future",
    arguments: [("kvisten", 20), ("oesterskoven", 20), ("ishd", 2), ("saerlige-pladser", 20)])
  func addUp(name: String, replications: Int) throws {
    let scenario = try Scenario.load(path: "\(repository)/scenarios/\(name).jsonc")
    let variants = [scenario.base] + scenario.variants
    let options = Forecast.Options(replications: replications, threads: 2, seed: scenario.seed)
    var years = 0
    _ = try Forecast(variants, options: options).run(samples: { sample in
      for (t, tilbud) in variants[sample.variant].tilbud.enumerated() where tilbud.economy != nil {
        var left: Int64?
        for year in variants[sample.variant].scene.period.years.indices {
          func of(_ quantity: Quantity) -> Int64 { sample.value(quantity, tilbud: t, year: year) }
          #expect(of(.accountsResult) == of(.income) - of(.cost))
          #expect(of(.result) == of(.accountsResult) - of(.outsideResult) - of(.efterregulering))
          #expect(of(.overspend) == of(.cost) + of(.outsideResult) - of(.budget))
          #expect(left == nil || of(.carriedIn) == left)
          let carriedOut = of(.efterregulering) - of(.kept) - of(.setAside) + of(.outstandingAtClosure)
          #expect(of(.carriedIn) - of(.carried) - carriedOut == of(.outstanding))
          left = of(.outstanding)
          years += 1
        }
      }
    })
    #expect(years > 0)
  }
}
