internal import Occupancy
internal import Takst

/// Holds forecasts against what really happened: where in the predicted spread each known figure fell.
public struct Backtest: Sendable {
  /// One known figure, and what was predicted of it.
  public struct Finding: Hashable, Sendable {
    /// The figure.
    public let observation: ObservedFigure
    /// What was predicted, in the figure's unit.
    public let prediction: Estimate
    /// Share of futures below the figure, those equal to it counting half; 0–1.
    public let shareBelow: Double
    /// Whether it lies within the range of 8 in 10 futures, the 10 and 90 percent quantiles included.
    public let isWithin: Bool
    /// Continuous ranked probability score, in the figure's unit.
    public let score: Double
    /// What the budget behind the takst assumed: forudsat belægning, and a result of 0 kr.; nil where it assumed nothing.
    public let budgeted: Double?
  }

  /// The known figures of one tilbud in one variant.
  public struct TilbudFindings: Hashable, Sendable {
    /// Index of the tilbud in the variant.
    public let tilbud: Int
    /// Its figures in the order of the scenario.
    public let findings: [Finding]
  }

  /// How many of some figures lie within the range of 8 in 10 futures.
  public struct Coverage: Hashable, Sendable {
    /// Those within.
    public let within: Int
    /// All of them.
    public let count: Int
    /// The probability that at most ``within`` of ``count`` independent figures lie within, when each does with
    /// probability 0.8: the lower tail of a binomial distribution.
    public var chance: Double {
      (0...within).reduce(0) { sum, k in
        sum
          + (0..<k).reduce(1.0) { $0 * Double(count - $1) / Double(k - $1) * 0.8 }
          * (0..<(count - k)).reduce(1.0) { product, _ in product * 0.2 }
      }
    }

    init(within: Int, count: Int) { (self.within, self.count) = (within, count) }
  }

  /// A variant's figures.
  public struct VariantFindings: Hashable, Sendable {
    /// The variant.
    public let variant: Variant
    /// Its tilbud that have known figures.
    public let tilbud: [TilbudFindings]

    /// The figures that the assumptions were chosen to give, or those that they were not.
    public func coverage(fitted: Bool) -> Coverage {
      let findings = tilbud.flatMap { $0.findings }.filter { $0.observation.wasFitted == fitted }
      return Coverage(within: findings.count(where: { $0.isWithin }), count: findings.count)
    }
  }

  /// What a backtest gives.
  public struct Result: Sendable {
    /// The variants in the order given.
    public let variants: [VariantFindings]
    /// The forecast behind it.
    public let forecast: ForecastResult
  }

  /// What is collected of one figure.
  private struct Collector {
    let variant: Int
    let tilbud: Int
    let year: Int
    let observation: ObservedFigure
    /// What of a ydelse; nil for the whole tilbud.
    let ydelse: (quantity: YdelseQuantity, index: Int)?
    var tally = Tally()
    var histogram = Histogram()

    mutating func add(_ sample: Forecast.Sample) {
      let value =
        if let ydelse {
          sample.value(ydelse.quantity, tilbud: tilbud, ydelse: ydelse.index, year: year)
        } else {
          sample.value(observation.quantity, tilbud: tilbud, year: year)
        }
      tally.add(value)
      histogram.add(value)
    }

    func finding(budgeted: Double?) -> Finding {
      let unit = observation.quantity.unit
      let prediction = Estimate(tally, unit, histogram: histogram)
      let value = Int64((observation.value / unit.scale).rounded())
      let (low, high) = (histogram.quantile(0.1), histogram.quantile(0.9))
      let own = Histogram.middle(Histogram.bin(value))
      return Finding(
        observation: observation, prediction: prediction, shareBelow: histogram.shareBelow(value),
        isWithin: (low...high).contains(own), score: histogram.rankedProbabilityScore(of: value) * unit.scale,
        budgeted: budgeted)
    }
  }

  private let forecast: Forecast
  private let variants: [Variant]

  /// Prepares variants to be held against their observations; observations of years outside the period are left out.
  ///
  /// - Throws: ``ForecastingError`` as ``Forecast/init(_:options:source:)``.
  public init(
    _ variants: [Variant], options: Forecast.Options, source: VariantSource? = nil
  ) throws(ForecastingError) {
    forecast = try Forecast(variants.map { $0.unobserved }, options: options, source: source?.unobserved)
    self.variants = variants
  }

  /// Runs.
  ///
  /// - Throws: ``ForecastingError`` as ``Forecast/run(progress:shouldStop:samples:)``.
  public func run(
    progress: (@Sendable (_ done: Int, _ planned: Int) -> Void)? = nil,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(ForecastingError) -> Result {
    var collectors = variants.indices.flatMap { self.collectors(of: $0) }
    let result = try forecast.run(progress: progress, shouldStop: shouldStop) { (sample) throws(ForecastingError) in
      for i in collectors.indices where collectors[i].variant == sample.variant { collectors[i].add(sample) }
    }
    let findings = variants.enumerated().map { v, variant in
      let tilbud = variant.tilbud.indices.compactMap { t -> TilbudFindings? in
        let own = collectors.filter { $0.variant == v && $0.tilbud == t && $0.tally.count > 0 }
        let findings = own.map { $0.finding(budgeted: Backtest.budgeted($0.observation, variant.tilbud[t])) }
        return findings.isEmpty ? nil : TilbudFindings(tilbud: t, findings: findings)
      }
      return VariantFindings(variant: variant, tilbud: tilbud)
    }
    return Result(variants: findings, forecast: result)
  }

  private func collectors(of v: Int) -> [Collector] {
    let years = variants[v].scene.period.years
    return variants[v].tilbud.enumerated().flatMap { t, tilbud in
      tilbud.observations.compactMap { observation in
        guard let year = years.firstIndex(of: observation.year) else { return nil }
        let quantity = YdelseQuantity(observation.quantity)
        if observation.ydelse != nil && quantity == nil { return nil }
        let ydelse = observation.ydelse.flatMap { index in quantity.map { ($0, index) } }
        return Collector(variant: v, tilbud: t, year: year, observation: observation, ydelse: ydelse)
      }
    }
  }

  /// What the takst was computed on: the mean of the forudsat belægning over the days of the year, or a result of 0 kr.;
  /// of accounts that hold more than the takst pays for, nothing.
  private static func budgeted(_ observation: ObservedFigure, _ tilbud: TilbudCase) -> Double? {
    guard let economy = tilbud.economy else { return nil }
    switch observation.quantity {
    case .result: return 0
    case .accountsResult: return economy.costBase.lines.contains { $0.isOutsideTakst } ? nil : 0
    case .enrolledShare:
      guard case .byDate(let shares) = economy.assumed,
        let first = CivilDate(year: observation.year, month: 1, day: 1)
      else { return nil }
      let days = CivilDate.daysInYear(observation.year)
      return (0..<days).reduce(0) { $0 + shares.value(on: first.adding(days: $1)).value } / Double(days)
    default: return nil
    }
  }
}

extension Variant {
  /// Without what was observed, which a forecast that is held against it must not know.
  fileprivate var unobserved: Variant {
    var variant = self
    for index in variant.tilbud.indices { variant.tilbud[index].observations = [] }
    return variant
  }
}

extension VariantSource {
  fileprivate var unobserved: VariantSource {
    VariantSource(
      parameters: parameters, numbers: numbers,
      variants: { (positions) throws(ForecastingError) in try variants(at: positions).map { $0.unobserved } },
      words: { words(at: $0) })
  }
}
