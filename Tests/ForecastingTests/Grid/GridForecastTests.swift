import Occupancy
import Takst
import Testing

@testable import Forecasting

@Suite("Grids") struct GridForecastTests {
  private let axes = [
    GridAxis(path: "pladser", values: ["5", "6", "7"]), GridAxis(path: "forudsat", values: ["85%", "95%"]),
  ]

  private func combinations(limits: Viability = Viability()) throws -> [Variant] {
    try [5, 6, 7].flatMap { places in
      try [85.0, 95].map { assumed in
        var variant = try ForecastModelTests.kvisten(places: places, assumed: assumed)
        variant.tilbud[0].viability = limits
        return variant
      }
    }
  }

  private func grid(_ variants: [Variant], replications: Int = 300, threads: Int = 1) throws -> GridResult {
    let options = Forecast.Options(replications: replications, threads: threads, seed: 9)
    return try #require(try GridForecast(axes, variants, options: options).run())
  }

  @Test("Every figure is the one that a run of the combination alone gives, to the last bit")
  func equalsRuns() throws {
    let variants = try combinations()
    let result = try grid(variants)
    for (point, variant) in zip(result.points, variants) {
      let alone = try Forecast([variant], options: .init(replications: 300, seed: 9)).run().variants[0]
      for figure in Indicator.ofGrid {
        for year in 0...4 {
          #expect(
            point.figure(figure, tilbud: 0, year: year)?.withoutSpread
              == alone.figure(figure, tilbud: 0, year: year)?.withoutSpread)
        }
      }
    }
  }

  @Test("A summary has the same figures of tilbud, whatever they have: absence, hours, levels, two takst versions")
  func summary() throws {
    let variants = try everything()
    var options = Forecast.Options(replications: 200, seed: 3)
    let full = try Forecast(variants, options: options).run()
    options.detail = .summary
    let summary = try Forecast(variants, options: options).run()
    for (one, other) in zip(full.variants, summary.variants) {
      for quantity in Quantity.allCases {
        for year in 0...4 {
          #expect(
            one.estimate(quantity, tilbud: 0, year: year)?.withoutSpread
              == other.estimate(quantity, tilbud: 0, year: year)?.withoutSpread, "\(quantity)")
        }
      }
      #expect(
        one.estimate(.result, tilbud: 0, year: 4)?.spread == other.estimate(.result, tilbud: 0, year: 4)?.spread)
      #expect(other.estimate(YdelseQuantity.residents, tilbud: 0, ydelse: 0, year: 0) == nil)
      #expect(other.estimate(KommuneQuantity.paid, tilbud: 0, kommune: 0, year: 0) == nil)
      #expect(other.estimate(residentsOfMonth: 0, tilbud: 0) == nil)
      #expect(other.difference(.result, tilbud: 0, year: 4) == nil)
    }
  }

  @Test("The number of threads, and how many combinations are simulated together, change nothing")
  func threads() throws {
    let variants = try combinations()
    func figures(_ result: GridResult, _ points: Range<Int>) -> [Estimate?] {
      points.flatMap { p in Indicator.ofGrid.map { result.points[p].figure($0, tilbud: 0, year: 3) } }
    }
    let one = try grid(variants)
    #expect(figures(one, 0..<6) == figures(try grid(variants, threads: 3), 0..<6))
    // 13 times the same six: more than are simulated together.
    let many = [GridAxis(path: "a", values: (0..<13).map(String.init))] + axes
    let repeated = Array(repeating: variants, count: 13).flatMap(\.self)
    let options = Forecast.Options(replications: 300, threads: 2, seed: 9)
    let result = try #require(try GridForecast(many, repeated, options: options).run())
    for start in stride(from: 0, to: 78, by: 6) { #expect(figures(result, start..<start + 6) == figures(one, 0..<6)) }
  }

  @Test("The worst tenth is the mean of the lowest tenth of the results, to a thousandth of them")
  func worstTenth() throws {
    let variant = try ForecastModelTests.kvisten(places: 6, assumed: 95)
    var results: [Double] = []
    let options = Forecast.Options(replications: 500, seed: 9)
    let run = try Forecast([variant], options: options).run(samples: { sample in
      results.append(Double(sample.value(.result, tilbud: 0, year: 3)) / 100)
    })
    let lowest = results.sorted().prefix(50)
    let mean = lowest.reduce(0, +) / 50
    let estimate = try #require(run.variants[0].worstTenth(tilbud: 0, year: 3))
    #expect((estimate.mean - mean).magnitude < 0.001 * mean.magnitude)
    #expect(estimate.standardError > 0)
  }

  @Test("The fewest places that keep every limit, for each value of the other axis")
  func fewestPlaces() throws {
    let result = try grid(
      combinations(limits: Viability([.refusedShare: 0.4, .quantity(.deficit): 0.6])), replications: 1_000)
    #expect(result.placesAxis(tilbud: 0, year: 3) == 0)
    let groups = result.fewestPlaces(tilbud: 0, year: 3)
    #expect(groups.map(\.candidates) == [[0, 2, 4], [1, 3, 5]])
    for group in groups {
      let keeping = group.candidates.filter { point in
        let figures = result.points[point]
        let refused =
          (figures.figure(.refused, tilbud: 0, year: 3)?.mean ?? 0)
          / (figures.figure(.quantity(.referred), tilbud: 0, year: 3)?.mean ?? 1)
        return refused <= 0.4 && (figures.figure(.quantity(.deficit), tilbud: 0, year: 3)?.mean ?? 0) <= 0.6
      }
      #expect(group.point == keeping.first)
    }
    #expect(groups.contains { $0.point != nil } && groups.contains { $0.point == nil }, "\(groups)")
    #expect(try grid(combinations()).fewestPlaces(tilbud: 0, year: 3).isEmpty, "no limits")
  }

  @Test("Axes and combinations must fit, and a stopped grid of several parts tells nothing")
  func refusals() throws {
    let variants = try combinations()
    #expect(throws: ForecastingError.self) { try GridForecast(axes, Array(variants.dropLast()), options: .init()) }
    #expect(throws: ForecastingError.self) { try GridForecast(axes, variants, options: .init(precision: 0.01)) }
    var other = variants
    other[3].tilbud[0].plan.id = "andet"
    #expect(throws: ForecastingError.self) { try GridForecast(axes, other, options: .init()) }
    #expect(try GridForecast(axes, variants, options: .init()).run(shouldStop: { true }) == nil)
  }
}

extension Estimate {
  /// The estimate without its quantiles, which a summary does not keep.
  fileprivate var withoutSpread: [Double] {
    [Double(count), mean, standardError, precision.low, precision.high]
  }
}
