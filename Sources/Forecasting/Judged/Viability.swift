/// When a scenario calls a tilbud bæredygtigt: the limits somebody has stated, and no others.
///
/// The limits are about a year. Which they are is for those who decide; Plads only says whether they are kept.
public struct Viability: Hashable, Sendable {
  /// The figures that scenarios may limit, in order.
  public static let indicators: [Indicator] = [
    .quantity(.deficit), .quantity(.deficitBeyondBand), .takstRise, .occupancy, .quantity(.residents), .refusedShare,
    .meanWaitOfAdmitted,
  ]

  /// What is said of one measure in one year.
  public struct Year: Hashable, Sendable {
    /// The value; nil where there is none, such as a wait when nobody was admitted from a list.
    public let value: Double?
    /// Whether the limit is kept; nil without a value.
    public let isKept: Bool?
    /// Whether the limit lies outside the value's 95 percent interval, so that more futures would hardly change the
    /// answer; nil where no interval is known.
    public let isClear: Bool?
    /// The share of futures that keep the limit, where the distribution is kept and the limit is about a future's own
    /// value.
    public let probability: Double?
  }

  /// What is said of one figure.
  public struct Judgement: Hashable, Sendable {
    /// What is limited.
    public let indicator: Indicator
    /// Its limit.
    public let limit: Double
    /// Every year of the period.
    public let years: [Year]
    /// Index of the first year that counts: the decision's.
    public let firstYear: Int

    /// Whether the limit is the least value rather than the greatest.
    public var isLeast: Bool { indicator.better == .higher }

    /// Index of the year that is farthest on the wrong side, or nearest to it, among those that count; nil when none of
    /// them has a value. It stands for them all: a limit is kept throughout when it is kept then.
    public var worst: Int? {
      let known = years.enumerated().dropFirst(firstYear).compactMap { index, year in
        year.value.map { (index: index, badness: isLeast ? -$0 : $0) }
      }
      return known.max { $0.badness < $1.badness }?.index
    }

    /// Whether the limit is kept in every year that counts and has a value.
    public var isKeptThroughout: Bool { worst.flatMap { years[$0].isKept } ?? true }
  }

  /// The limits, in the unit of their figure: the least value where higher is better, else the greatest.
  public var limits: [Indicator: Double]

  /// Limits by figure.
  public init(_ limits: [Indicator: Double] = [:]) { self.limits = limits }
}

extension VariantResult {
  /// Whether the limits that tilbud number `tilbud` states are kept: those of ``Viability/indicators`` in their order,
  /// then any others. Empty when it states none.
  public func viability(tilbud: Int) -> [Viability.Judgement] {
    let limits = variant.tilbud[tilbud].viability.limits
    let others = limits.keys.filter { !Viability.indicators.contains($0) }.sorted { $0.key < $1.key }
    return (Viability.indicators + others).compactMap { indicator in
      limits[indicator].map { limit in
        Viability.Judgement(
          indicator: indicator, limit: limit,
          years: years.indices.map { year(indicator, limit, tilbud: tilbud, year: $0) },
          firstYear: layout.firstYear)
      }
    }
  }

  private func year(_ indicator: Indicator, _ limit: Double, tilbud: Int, year: Int) -> Viability.Year {
    let estimate = figure(indicator, tilbud: tilbud, year: year)
    let isLeast = indicator.better == .higher
    let interval: Interval?
    var probability: Double?
    switch indicator {
    case .quantity(let quantity):
      interval = estimate?.precision
      probability = share(quantity, reaching: limit, tilbud: tilbud, year: year)
    case .occupancy:
      interval = estimate?.precision
      let isHourly = variant.tilbud[tilbud].isHourly
      probability = share(isHourly ? .utilisation : .enrolledShare, reaching: limit, tilbud: tilbud, year: year)
    case .refused, .worstTenthResult: interval = estimate?.precision
    // The error of the wait is good enough to show digits by, not to judge by; those of the ratios are not known.
    case .refusedShare, .meanWaitOfAdmitted, .takstRise: interval = nil
    }
    return Viability.Year(
      value: estimate?.mean, isKept: (estimate?.mean).map { isLeast ? $0 >= limit : $0 <= limit },
      isClear: interval.map { limit < $0.low || limit > $0.high },
      probability: isLeast ? probability : nil)
  }
}
