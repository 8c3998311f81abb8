/// What a takst is computed from, and what is in force: one side of a ``TakstChange``.
public struct TakstBasis: Hashable, Sendable {
  /// Cost base and structure.
  public let plan: YearPlan
  /// Places behind the takst.
  public let places: Int
  /// Forudsat belægning.
  public let assumedShare: Share
  /// Days of the year, 365 or 366.
  public let days: Int
  /// p/l from the level year.
  public let plFactor: Double
  /// Earlier results that enter, a deficit positive.
  public let efterregulering: Kroner
  /// The prices in force, one per line.
  public let prices: [LinePrice]

  /// The basis of a version of `takster`, made at `plFactor`.
  public init(_ takster: YearTakster, version: Int, plFactor: Double) {
    let (calculation, plan) = (takster.versions[version].calculation, takster.versions[version].plan)
    (self.plan, self.plFactor) = (plan, plFactor)
    (places, assumedShare, days) = (calculation.places, calculation.assumedShare, calculation.days)
    efterregulering = takster.efterregulering
    prices = plan.structure.lines.indices.map { takster.price(version: version, line: $0) }
  }
}

/// What a takst can change for.
public enum TakstCause: Int, CaseIterable, Sendable {
  /// The cost lines themselves, at the same places and price level.
  case costBase
  /// p/l between the two years.
  case priceIndex
  /// The number of places.
  case places
  /// Forudsat belægning.
  case assumption
  /// Levels and weights, supplements, hourly capacity, and what is paid by population.
  case structure
  /// 365 or 366 days.
  case days
  /// Earlier results in the takst.
  case efterregulering
  /// The takst in force against the computed one: rounding, a published takst, a gap recovered within the year.
  case published

  /// Its key in JSON.
  public var key: String {
    switch self {
    case .costBase: "costBase"
    case .priceIndex: "priceIndex"
    case .places: "places"
    case .assumption: "assumption"
    case .structure: "structure"
    case .days: "days"
    case .efterregulering: "efterregulering"
    case .published: "published"
    }
  }
}

/// Why a takst changes, in parts that add up to the change exactly, in whatever order the causes are taken
/// (``Shapley``).
///
/// The takst is computed anew for every set of causes, with each cause as it is afterwards when it is in the set, and as
/// it was before when it is not. What the takst in force differs from the computed one is no cause of the computed one,
/// and is its own part.
public struct TakstChange: Hashable, Sendable {
  /// The takst in force before.
  public let before: Kroner
  /// The takst in force afterwards.
  public let after: Kroner
  /// The change less p/l: the new takst in the prices of the year before, less the old.
  public let netOfPriceIndex: Kroner
  private let parts: [Kroner]

  /// A cause's part of the change.
  public subscript(_ cause: TakstCause) -> Kroner { parts[cause.rawValue] }

  /// The whole change: the sum of the parts.
  public var total: Kroner { after - before }

  /// The change from one basis to another; nil when either has no such takst.
  ///
  /// - Parameters:
  ///   - line: name of a line both have; nil for the mean of the døgn lines by budgeted døgn, in whole kroner, or the
  ///     hourly price where there are none.
  ///   - from: before.
  ///   - to: afterwards.
  /// - Throws: ``TakstError`` when the cost base of one side has no amount for the places of the other.
  public init?(of line: String? = nil, from: TakstBasis, to: TakstBasis) throws(TakstError) {
    guard let before = from.inForce(line), let after = to.inForce(line) else { return nil }
    (self.before, self.after) = (before, after)
    netOfPriceIndex = after * (from.plFactor / to.plFactor) - before
    var computed: [Kroner] = []
    let causes = TakstCause.allCases.count - 1
    var parts = try Shapley.parts(causes: causes) { set throws(TakstError) in
      computed.append(try TakstChange.computed(line, from, to, set))
      return computed[set]
    }
    parts.append((after - computed[computed.count - 1]) - (before - computed[0]))
    self.parts = parts
  }

  /// The computed takst, to the øre, with the causes of `set` as they are afterwards.
  private static func computed(
    _ line: String?, _ from: TakstBasis, _ to: TakstBasis, _ set: Int
  ) throws(TakstError) -> Kroner {
    func side(_ cause: TakstCause) -> TakstBasis { set & (1 << cause.rawValue) != 0 ? to : from }
    let shape = side(.structure).plan
    let plan = try YearPlan(
      costBase: side(.costBase).plan.costBase, structure: shape.structure, kommuner: shape.kommuner,
      objektivFinansiering: shape.objektivFinansiering, band: shape.band)
    let version = TakstVersion(places: side(.places).places, assumedShare: side(.assumption).assumedShare)
    let takster = try plan.takster(
      [version], days: side(.days).days, plFactor: side(.priceIndex).plFactor,
      efterregulering: side(.efterregulering).efterregulering)
    let (calculation, structure) = (takster.versions[0].calculation, takster.versions[0].structure)
    let prices = structure.lines.indices.map { structure.exactBilledPrice(of: $0, calculation).kroner }
    return Kroner(øre: rounded((structure.mean(of: line, prices) ?? 0) * 100))
  }
}

extension TakstBasis {
  /// The takst in force of a line, or the mean in whole kroner; nil when there is none.
  fileprivate func inForce(_ line: String?) -> Kroner? {
    for (price, description) in zip(prices, plan.structure.lines) where line == nil || line == description.name {
      if case .none = price.source { return nil }
    }
    guard let mean = plan.structure.mean(of: line, prices.map { Double($0.price.øre) / 100 }) else { return nil }
    let isMean = line == nil && !plan.structure.isHourly
    return isMean ? Kroner(øre: rounded(mean) * 100) : Kroner(øre: rounded(mean * 100))
  }
}

extension TakstStructure {
  /// The price of a line; without one, the mean of the døgn lines by budgeted døgn, or the first hourly price.
  fileprivate func mean(of name: String?, _ prices: [Double]) -> Double? {
    if let name { return lines.firstIndex { $0.name == name }.map { prices[$0] } }
    let levels = zip(lines, prices).compactMap { line, price in line.level.map { ($0.share.value, price) } }
    if levels.isEmpty { return prices.first }
    return levels.reduce(0) { $0 + $1.0 * $1.1 }
  }
}
