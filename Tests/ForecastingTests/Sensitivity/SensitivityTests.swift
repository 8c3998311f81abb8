import Occupancy
import Testing

@testable import Forecasting

/// A variant whose yearly referrals are uniform between two numbers.
struct UncertainRate {
  let parameters: Parameters
  let value: UncertainValue
  let variant: Variant

  init(from low: Double, to high: Double, years: Int = 3) throws {
    parameters = try Parameters(names: ["rate"])
    value = try UncertainValue(.uniform(from: low, to: high))
    variant = try oneYdelse(years: years, rate: (low + high) / 2)
  }

  func variants(at positions: [Double?]) throws(ForecastingError) -> [Variant] {
    var drawn = variant
    let rate = positions[0].map(value.quantile) ?? value.central
    drawn.tilbud[0].plan.ydelser[0].referrals.rate = .total(Schedule(rate), shares: [1])
    return [drawn]
  }

  var source: VariantSource {
    VariantSource(
      parameters: parameters, numbers: [0],
      variants: { (positions) throws(ForecastingError) in try variants(at: positions) }, words: { _ in "rate" })
  }
}

private func oneYdelse(years: Int, rate: Double) throws -> Variant {
  try variant(years: years, ydelser: [lively(yearly: rate, stay: 300)])
}

/// Variants that a source always gives, whatever is drawn.
func sameVariants(_ variants: [Variant]) throws -> VariantSource {
  VariantSource(
    parameters: try Parameters(names: ["a"]), numbers: [0], variants: { _ throws(ForecastingError) in variants },
    words: { _ in "a" })
}

@Suite("Sensitivity")
struct SensitivityTests {
  /// Referred in a year are Poisson with a rate uniform from 2 to 10: variance 6 + 64/12. Over three years the rate is the
  /// same: variance 18 + 9 · 64/12.
  private let year = 6 + 64.0 / 12
  private let period = 18 + 9 * 64.0 / 12

  private func analyse(draws: Int = 800, threads: Int = 2) throws -> SensitivityResult {
    let source = try UncertainRate(from: 2, to: 10)
    let targets = [0, 3].map { Sensitivity.Target(.referred, tilbud: 0, year: $0) }
    return try Sensitivity(
      source.variant, source: source.source, targets: targets + [.init(.residents, tilbud: 0, year: 2)],
      options: .init(draws: draws, threads: threads, seed: 5)
    ).run()
  }

  @Test("A Poisson count with an uncertain rate: the share of Var λ is not known, that of E λ is chance")
  func poisson() throws {
    let result = try analyse()
    for (t, variance, unknown) in [(0, year, 64.0 / 12), (1, period, 9 * 64.0 / 12)] {
      let shares = try #require(result.shares[t])
      #expect((shares.deviation.value - variance.squareRoot()).magnitude < 4 * shares.deviation.standardError)
      #expect((shares.unknown.value - unknown / variance).magnitude < 4 * shares.unknown.standardError)
      // The only number is all that is not known.
      #expect((shares.groups[0].alone.value - unknown / variance).magnitude < 4 * shares.groups[0].alone.standardError)
      #expect((shares.groups[0].ofUnknown.value - 1).magnitude < 4 * shares.groups[0].ofUnknown.standardError + 1e-9)
      #expect(shares.unknown.standardError < 0.04)
    }
  }

  @Test("The tornado's ends are the means at P10 and P90: 2.8 and 9.2 referrals a year")
  func tornado() throws {
    let tornado = try analyse(draws: 300).tornados[0]
    let bar = try #require(tornado.bars.first)
    for (mean, expected) in [(bar.atLow, 2.8), (bar.atHigh, 9.2), (tornado.central, 6), (bar.swing, 6.4)] {
      #expect((mean.value - expected).magnitude < 4 * mean.standardError)
    }
    // The same people come sooner or later: the difference is more precise than that of independent futures.
    #expect(bar.swing.standardError < (bar.atLow.standardError + bar.atHigh.standardError) * 0.75)
  }

  @Test("Threads change nothing")
  func threads() throws {
    let (one, three) = (try analyse(draws: 60, threads: 1), try analyse(draws: 60, threads: 3))
    #expect(one.shares == three.shares && one.tornados == three.tornados && one.draws == three.draws)
  }

  @Test("Asked to stop, it ends with the rows that are done")
  func stopped() throws {
    let source = try UncertainRate(from: 2, to: 10)
    let analysis = try Sensitivity(
      source.variant, source: source.source, targets: [.init(.referred, tilbud: 0, year: 0)],
      options: .init(draws: 40, threads: 1, seed: 5))
    let result = try analysis.run(shouldStop: { true })
    #expect(result.draws == 0 && result.tornadoFutures == 0 && result.ending == .stopped)
    #expect(result.shares == [nil])
  }

  @Test("Options outside their ranges are refused")
  func options() throws {
    let source = try UncertainRate(from: 2, to: 10)
    for options in [Sensitivity.Options(draws: 2), Sensitivity.Options(threads: 0)] {
      let failure = error { _ = try Sensitivity(source.variant, source: source.source, targets: [], options: options) }
      guard case .option = failure else {
        Issue.record("\(options) are accepted")
        continue
      }
    }
  }
}

@Suite("A forecast with uncertain numbers")
struct DrawnForecastTests {
  private func run(
    _ variants: [Variant], _ source: VariantSource?, threads: Int = 2, replications: Int = 400
  ) throws -> ForecastResult {
    try Forecast(
      variants, options: .init(replications: replications, threads: threads, seed: 9), source: source
    ).run()
  }

  private func estimates(_ result: ForecastResult) -> [Estimate?] {
    result.variants.flatMap { variant in
      Quantity.allCases.flatMap { quantity in
        (0...variant.layout.years).map { variant.estimate(quantity, tilbud: 0, year: $0) }
      }
    }
  }

  @Test("Draws that change nothing change no digit")
  func unchanged() throws {
    let variants = try everything()
    let (plain, drawn) = (try run(variants, nil), try run(variants, try sameVariants(variants)))
    #expect(estimates(plain) == estimates(drawn))
  }

  @Test("Each replication draws once: referred have the variance of a mixed Poisson, for any number of threads")
  func variance() throws {
    let source = try UncertainRate(from: 2, to: 10)
    let result = try run([source.variant], source.source, replications: 20_000)
    let referred = try #require(result.variants[0].estimate(.referred, tilbud: 0, year: 0))
    let variance = referred.standardError * referred.standardError * 20_000
    #expect((referred.mean - 6).magnitude < 4 * referred.standardError)
    // The standard error of the variance of so many counts is below 1 percent of it.
    #expect((variance - (6 + 64.0 / 12)).magnitude < 0.04 * variance)
    let other = try run([source.variant], source.source, threads: 1, replications: 300)
    #expect(estimates(other) == estimates(try run([source.variant], source.source, threads: 4, replications: 300)))
  }

  @Test("A replay has the numbers of its replication")
  func replay() throws {
    let source = try UncertainRate(from: 2, to: 10)
    var samples: [Int64] = []
    _ = try Forecast([source.variant], options: .init(replications: 3, seed: 9), source: source.source).run(samples: {
      (sample) throws(ForecastingError) in samples.append(sample.value(.referred, tilbud: 0, year: 3))
    })
    for replication in 1...3 {
      let replay = try Forecast.replay(source.variant, replication: replication, seed: 9, source: source.source)
      #expect(replay.sample.value(.referred, tilbud: 0, year: 3) == samples[replication - 1])
      let referred = replay.events[0].count { $0.kind == .referred }
      #expect(Int64(referred) == samples[replication - 1])
    }
  }

  @Test("A draw that changes what is measured is told")
  func layout() throws {
    let one = try variant(ydelser: [still()])
    let two = try variant(ydelser: [still("a"), still("b")])
    let failure = error { _ = try run([one], try sameVariants([two])) }
    guard case .draw = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
