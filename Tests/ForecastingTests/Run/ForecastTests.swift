import Occupancy
import Synchronization
import Takst
import Testing

@testable import Forecasting

@Suite("Forecast") struct ForecastTests {
  /// Every estimate of a result, so that results can be compared bit for bit.
  private func everyEstimate(_ result: VariantResult) -> [Estimate?] {
    let (years, tilbud) = (result.layout.years, result.variant.tilbud)
    var all: [Estimate?] = []
    for t in tilbud.indices {
      for year in 0...years {
        for quantity in Quantity.allCases {
          all.append(result.estimate(quantity, tilbud: t, year: year))
          all.append(result.difference(quantity, tilbud: t, year: year))
        }
      }
      for year in 0..<years {
        for ydelse in tilbud[t].ydelser.indices {
          for quantity in YdelseQuantity.allCases {
            all.append(result.estimate(quantity, tilbud: t, ydelse: ydelse, year: year))
          }
        }
        for kommune in 0..<result.layout.kommuner {
          for quantity in KommuneQuantity.allCases {
            all.append(result.estimate(quantity, tilbud: t, kommune: kommune, year: year))
          }
        }
      }
      for month in 0..<result.layout.months { all.append(result.estimate(residentsOfMonth: month, tilbud: t)) }
    }
    return all
  }

  private func everyEstimate(_ result: ForecastResult) -> [Estimate?] { result.variants.flatMap(everyEstimate) }

  private func run(
    _ variants: [Variant], _ replications: Int, threads: Int = 1, seed: UInt64 = 1, precision: Double? = nil
  ) throws -> ForecastResult {
    try Forecast(
      variants, options: .init(replications: replications, precision: precision, threads: threads, seed: seed)
    ).run()
  }

  // MARK: Determinism

  @Test("1, 2, 3 and 7 threads give the same result to the last bit", arguments: [1, 20_260_101] as [UInt64])
  func threads(seed: UInt64) throws {
    let variants = try everything()
    let one = try everyEstimate(run(variants, 500, seed: seed))
    for threads in [2, 3, 7] { #expect(try everyEstimate(run(variants, 500, threads: threads, seed: seed)) == one) }
  }

  @Test("Another seed gives another result")
  func seeds() throws {
    let variants = try everything()
    #expect(try everyEstimate(run(variants, 50, seed: 1)) != everyEstimate(run(variants, 50, seed: 2)))
  }

  @Test("A variant's result is the same alone, together, and with a variant more")
  func company() throws {
    let variants = try everything()
    var third = variants[1]
    third.tilbud[0].plan.places = try steps(7, ["2024-02-11": 5])
    third.tilbud[0].economy?.published = [.init(from: try day("2023-10-17"), line: 0, takst: Kroner(7_000))]
    let alone = try run([variants[0]], 200).variants[0]
    let together = try run(variants, 200)
    let more = try run(variants + [third], 200)
    #expect(everyEstimate(alone) == everyEstimate(together.variants[0]))
    #expect(everyEstimate(alone) == everyEstimate(more.variants[0]))
    #expect(everyEstimate(together.variants[1]) == everyEstimate(more.variants[1]))
    let swapped = try run([third, variants[0]], 200)
    for quantity in Quantity.allCases {
      #expect(
        swapped.variants[1].estimate(quantity, tilbud: 0, year: 2) == alone.estimate(quantity, tilbud: 0, year: 2))
    }
  }

  @Test("Another tilbud beside it changes nothing for the first")
  func neighbours() throws {
    let alone = try everything()[0]
    var both = alone
    both.tilbud.append(
      try variant(
        years: 4, from: 2022, kommuner: alone.scene.kommuner, id: "nabo",
        ydelser: [
          lively(yearly: 4, stay: 200, shares: [0.3, 0.3, 0.4])
        ]
      ).tilbud[0])
    let (one, two) = try (run([alone], 100).variants[0], run([both], 100).variants[0])
    for quantity in Quantity.allCases {
      #expect(one.estimate(quantity, tilbud: 0, year: 4) == two.estimate(quantity, tilbud: 0, year: 4))
    }
  }

  // MARK: Samples

  @Test("Samples come in order for every replication and variant, and their means are the estimates, exactly")
  func samples() throws {
    let variants = try everything()
    var seen: [[Int]] = []
    var sums: [[Tally]] = variants.map { _ in Array(repeating: Tally(), count: 5 * Quantity.allCases.count) }
    let result = try Forecast(variants, options: .init(replications: 2_100, threads: 3, seed: 4)).run(samples: {
      sample in
      seen.append([sample.replication, sample.variant])
      for year in 0...4 {
        for quantity in Quantity.allCases {
          sums[sample.variant][year * Quantity.allCases.count + quantity.rawValue].add(
            sample.value(quantity, tilbud: 0, year: year))
        }
      }
    })
    #expect(seen == (1...2_100).flatMap { [[$0, 0], [$0, 1]] })
    for v in variants.indices {
      for year in 0...4 {
        for quantity in Quantity.allCases where quantity.isMade(in: variants[v].tilbud[0]) {
          if year == 4, case .ofYear = quantity.traits.period { continue }
          let estimate = try #require(result.variants[v].estimate(quantity, tilbud: 0, year: year))
          #expect(
            estimate.mean == sums[v][year * Quantity.allCases.count + quantity.rawValue].mean * quantity.unit.scale)
        }
      }
    }
  }

  @Test("Asking for samples does not change the result")
  func samplesAreInert() throws {
    let variants = try everything()
    let forecast = try Forecast(variants, options: .init(replications: 300, threads: 2))
    #expect(try everyEstimate(forecast.run(samples: { _ in })) == everyEstimate(forecast.run()))
  }

  @Test("An error from the receiver of samples ends the run and reaches the caller")
  func samplesThrow() throws {
    let forecast = try Forecast(everything(), options: .init(replications: 100, threads: 2))
    var received = 0
    #expect(throws: ForecastingError.samples(problem: "the disk is full")) {
      try forecast.run(samples: { sample throws(ForecastingError) in
        received += 1
        if sample.replication == 7 { throw .samples(problem: "the disk is full") }
      })
    }
    #expect(received == 13, "both variants of six replications, and the first of the seventh")
  }

  @Test("A paired difference has the mean and variance of the samples' differences")
  func differences() throws {
    let variants = try everything()
    var tallies: [[Tally]] = Array(
      repeating: Array(repeating: Tally(), count: Quantity.allCases.count), count: 5)
    var first: [Int64] = []
    func values(_ sample: Forecast.Sample) -> [Int64] {
      (0...4).flatMap { year in Quantity.allCases.map { sample.value($0, tilbud: 0, year: year) } }
    }
    let result = try Forecast(variants, options: .init(replications: 400, threads: 2, seed: 9)).run(samples: { sample in
      let own = values(sample)
      if sample.variant == 0 {
        first = own
      } else {
        for i in own.indices {
          tallies[i / Quantity.allCases.count][i % Quantity.allCases.count].add(own[i] - first[i])
        }
      }
    })
    #expect(result.variants[0].difference(.result, tilbud: 0, year: 4) == nil)
    for year in 0...4 {
      for quantity in Quantity.allCases where quantity.isMade(in: variants[1].tilbud[0]) {
        if year == 4, case .ofYear = quantity.traits.period { continue }
        let difference = try #require(result.variants[1].difference(quantity, tilbud: 0, year: year))
        let unit = quantity.unit == .indicator ? MetricUnit.count : quantity.unit
        #expect(difference == Estimate(tallies[year][quantity.rawValue], unit))
      }
    }
  }

  // MARK: Stopping

  @Test("A run that is stopped has the result of a run of exactly that many replications")
  func stopped() throws {
    let variants = try everything()
    for threads in [1, 3] {
      let polls = Atomic<Int>(0)
      let result = try Forecast(variants, options: .init(replications: 100_000, threads: threads, seed: 5)).run(
        shouldStop: { polls.add(1, ordering: .relaxed).newValue > 8 })
      #expect(result.ending == .stopped)
      #expect((1...8).contains(result.replications), "whether to go on is asked before every future")
      #expect(try everyEstimate(result) == everyEstimate(run(variants, result.replications, seed: 5)))
    }
  }

  @Test("Samples of a stopped run are those of the replications it counts")
  func stoppedSamples() throws {
    let polls = Atomic<Int>(0)
    var received = 0
    let result = try Forecast(everything(), options: .init(replications: 10_000, threads: 2)).run(
      shouldStop: { polls.add(1, ordering: .relaxed).newValue > 5 },
      samples: { _ in received += 1 })
    #expect(received == 2 * result.replications)
  }

  @Test("A run stopped before it began has no replications, no mean, and does not crash")
  func stoppedAtOnce() throws {
    let result = try Forecast(everything(), options: .init(replications: 100)).run(shouldStop: { true })
    #expect(result.replications == 0)
    #expect(result.ending == .stopped)
    let estimate = try #require(result.variants[1].estimate(.result, tilbud: 0, year: 0))
    #expect(estimate.count == 0 && estimate.mean.isNaN)
    #expect(result.variants[0].meanWaitOfAdmitted(tilbud: 0, year: 0) == nil)
  }

  @Test("Progress rises to the number planned")
  func progress() throws {
    let reports = Mutex<[[Int]]>([])
    _ = try Forecast(everything(), options: .init(replications: 100)).run(
      progress: { done, planned in reports.withLock { $0.append([done, planned]) } })
    #expect(reports.withLock { $0 } == [16, 32, 48, 64, 80, 96, 100].map { [$0, 100] })
  }

  // MARK: Precision

  private func halfWidths(_ result: ForecastResult) -> [Double] {
    result.variants.flatMap { variant in
      (0..<variant.layout.years).flatMap { year -> [Double] in
        let budget = variant.estimate(.budget, tilbud: 0, year: year)?.mean ?? 0
        let shares = [Quantity.enrolledShare, .utilisation, .deficit, .deficitBeyondBand].compactMap {
          variant.estimate($0, tilbud: 0, year: year)?.precision.halfWidth
        }
        let money = variant.estimate(.result, tilbud: 0, year: year)?.precision.halfWidth ?? 0
        return shares + (budget > 0 ? [money / budget] : [])
      }
    }
  }

  @Test("A run with a precision goes on until every declared metric is as precise, and not much further")
  func precision() throws {
    let variants = try everything()
    let result = try run(variants, 1_000_000, threads: 2, precision: 0.02)
    #expect(result.ending == .precise)
    #expect(result.replications > 1_000 && result.replications < 10_000)
    #expect(halfWidths(result).allSatisfy { $0 <= 0.02 })
    #expect((halfWidths(result).max() ?? 0) > 0.01)
    for threads in [1, 7] {
      let again = try run(variants, 1_000_000, threads: threads, precision: 0.02)
      #expect(again.replications == result.replications)
      #expect(everyEstimate(again) == everyEstimate(result))
    }
    #expect(try everyEstimate(run(variants, result.replications)) == everyEstimate(result))
  }

  @Test("At least 1,000 replications are run before precision is judged")
  func atLeast() throws {
    let result = try run(everything(), 50_000, precision: 1)
    #expect(result.replications == 1_000)
    #expect(result.ending == .precise)
    let certain = try run([variant(ydelser: [still(residents: 8)], economy: plainEconomy())], 50_000, precision: 0.01)
    #expect(certain.replications == 1_000)
  }

  @Test("A run that reaches its most replications first says so")
  func notPrecise() throws {
    for most in [300, 1_000, 1_500] {
      let result = try run(everything(), most, precision: 0.0001)
      #expect(result.ending == .notPrecise)
      #expect(result.replications == most)
    }
    #expect(try run(everything(), 300).ending == .complete)
  }

  // MARK: Refusals

  @Test("Options outside their range are refused by name")
  func options() throws {
    let variants = try everything()
    func refused(_ options: Forecast.Options) -> String? {
      if case .option(let name, _) = error(of: { _ = try Forecast(variants, options: options) }) { name } else { nil }
    }
    for count in [0, -1, 100_000_001] { #expect(refused(.init(replications: count)) == "replications") }
    for count in [0, -1, 4_097] { #expect(refused(.init(threads: count)) == "threads") }
    for share in [0, -0.1, 1.1, .nan, .infinity] { #expect(refused(.init(precision: share)) == "precision") }
    #expect(refused(.init(replications: 1, precision: 1, threads: 4_096)) == nil)
    #expect(
      error(of: { _ = try Forecast.replay(variants[0], replication: 0, seed: 1) })
        == .option(name: "replication", problem: "is counted from 1"))
  }

  @Test("Accounts of a part of a civil year are refused, places alone are not")
  func partialYear() throws {
    let period = try #require(Period(first: day("2097-01-01"), last: day("2098-06-30")))
    var partial = try variant(ydelser: [lively(yearly: 5, stay: 100)], economy: plainEconomy())
    partial.scene.period = period
    #expect(error(of: { _ = try Forecast([partial], options: .init()) }) == .partialYear(tilbud: "t", period: period))
    partial.tilbud[0].economy = nil
    let result = try run([partial], 50).variants[0]
    #expect(result.layout.months == 18)
    #expect(result.placeDays(tilbud: 0, year: 1) == 10 * 181)
    #expect(result.placeDays(tilbud: 0, year: 2) == 10 * 546)
    #expect(result.estimate(.result, tilbud: 0, year: 0) == nil)
  }

  @Test("Nothing to simulate, and variants with another period or other kommuner, are refused")
  func unequalScenes() throws {
    let variants = try everything()
    #expect(throws: ForecastingError.self) { try Forecast([], options: .init()) }
    var other = variants[1]
    other.scene.kommuner[0] = "Thisted"
    #expect(throws: ForecastingError.self) { try Forecast([variants[0], other], options: .init()) }
    other = variants[1]
    other.scene.period = try wholeYears(2022, 3)
    #expect(throws: ForecastingError.self) { try Forecast([variants[0], other], options: .init()) }
  }

  @Test("A plan or a cost that cannot be is refused with the tilbud's name and the year")
  func wrongParts() throws {
    var variants = try everything()
    variants[1].tilbud[0].plan.makingReady = -1
    #expect(
      error(of: { _ = try Forecast(variants, options: .init()) })?.description.hasPrefix("tilbud kvisten: ") == true)
    variants = try everything()
    variants[0].tilbud[0].economy?.priceIndex = try PriceIndex(levelYear: 2022, growth: [2023: 0.02])
    #expect(
      error(of: { _ = try Forecast(variants, options: .init()) })
        == .takst(tilbud: "kvisten", year: 2024, .missingGrowth(year: 2024)))
  }

  @Test("Parts that do not fit together are refused, not read beyond their end")
  func misfits() throws {
    func refused(_ change: (inout TilbudCase) throws -> Void) throws -> Bool {
      var variant = try everything()[0]
      try change(&variant.tilbud[0])
      return error(of: { _ = try Forecast([variant], options: .init()) }) != nil
    }
    #expect(try !refused { _ in })
    #expect(try refused { $0.economy?.billing.removeLast() })
    #expect(try refused { $0.economy?.responseDelay = 0 })
    #expect(try refused { $0.economy?.billing[0].absence = try percent(101) })
    #expect(try refused { $0.economy?.billing[0].absenceBilled = try percent(101) })
    #expect(try refused { $0.economy?.published = [.init(from: try day("2022-01-01"), line: 4, takst: Kroner(1))] })
    #expect(try refused { $0.economy?.structure = try .single("døgn") })
    #expect(try refused { $0.plan.ydelser[1].levels = [0.5, 0.5] })
    #expect(try refused { $0.ydelser.removeLast() })
    #expect(try refused { $0.ydelser.append(.init(name: "for meget")) })
    #expect(
      try refused {
        let lines = $0.economy?.structure.lines ?? []
        $0.economy?.structure = try TakstStructure(
          lines: [lines[3]] + lines[..<3],
          hourly: HourlyBasis(costShare: percent(7), årsværk: 1, netHours: 1_461, billableShare: percent(95)))
      }, "an hourly line where there are places")
    var twice = try everything()[0]
    twice.tilbud.append(twice.tilbud[0])
    #expect(throws: ForecastingError.self) { try Forecast([twice], options: .init()) }
  }
}
