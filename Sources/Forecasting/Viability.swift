internal import Takst

/// When a scenario calls a tilbud bæredygtigt: the limits somebody has stated, and no others.
///
/// The limits are about a year. Which they are is for those who decide; Plads only says whether they are kept.
public struct Viability: Hashable, Sendable {
  /// What may have a limit.
  public enum Measure: Int, CaseIterable, Sendable {
    /// Probability of a deficit in the year, at most.
    case deficit
    /// Probability of a deficit beyond the band in the year, at most.
    case deficitBeyondBand
    /// Rise of the mean takst from the year before, net of p/l, at most.
    case takstRise
    /// Mean indskrevet belægning, at least.
    case occupancy
    /// Mean number enrolled, at least.
    case residents
    /// Those turned away or who left the list, as a share of those referred, at most.
    case refused
    /// Mean days waited by those admitted from the list, at most.
    case wait

    /// Whether it is about the economy rather than about the work with people.
    public var isEconomic: Bool {
      switch self {
      case .deficit, .deficitBeyondBand, .takstRise: true
      case .occupancy, .residents, .refused, .wait: false
      }
    }

    /// Whether the limit is the least value rather than the greatest.
    public var isLeast: Bool { self == .occupancy || self == .residents }

    /// How values and limits are to be read; belægning, rise and refusals are shares, 0.25 for 25 percent.
    public var unit: MetricUnit {
      switch self {
      case .deficit, .deficitBeyondBand: .indicator
      case .takstRise, .occupancy, .refused: .share
      case .residents: .mean
      case .wait: .days
      }
    }
  }

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

  /// What is said of one measure.
  public struct Judgement: Hashable, Sendable {
    /// What is measured.
    public let measure: Measure
    /// Its limit.
    public let limit: Double
    /// Every year of the period.
    public let years: [Year]

    /// Place of the year that is farthest on the wrong side, or nearest to it; nil when no year has a value. It stands
    /// for the whole period: a limit is kept throughout when it is kept then.
    public var worst: Int? {
      let known = years.indices.filter { years[$0].value != nil }
      let value = { (y: Int) in (years[y].value ?? 0) * (measure.isLeast ? -1 : 1) }
      return known.max { value($0) < value($1) }
    }

    /// Whether the limit is kept in every year that has a value.
    public var isKeptThroughout: Bool { worst.flatMap { years[$0].isKept } ?? true }
  }

  /// The limits, in the unit of their measure.
  public var limits: [Measure: Double]

  /// Limits by measure.
  public init(_ limits: [Measure: Double] = [:]) { self.limits = limits }
}

extension VariantResult {
  /// Whether the limits that tilbud number `tilbud` states are kept, in the order of ``Viability/Measure``; empty when it
  /// states none.
  public func viability(tilbud: Int) -> [Viability.Judgement] {
    let limits = variant.tilbud[tilbud].viability.limits
    return Viability.Measure.allCases.compactMap { measure in
      limits[measure].map { limit in
        Viability.Judgement(
          measure: measure, limit: limit,
          years: years.indices.map { year(measure, limit, tilbud: tilbud, year: $0) })
      }
    }
  }

  private func year(_ measure: Viability.Measure, _ limit: Double, tilbud: Int, year: Int) -> Viability.Year {
    switch measure {
    case .deficit: judged(measure, limit, estimate(.deficit, tilbud: tilbud, year: year))
    case .deficitBeyondBand: judged(measure, limit, estimate(.deficitBeyondBand, tilbud: tilbud, year: year))
    case .takstRise: judged(measure, limit, takstRise(tilbud: tilbud, year: year), nil)
    case .occupancy:
      judged(
        measure, limit, estimate(.enrolledShare, tilbud: tilbud, year: year),
        reaching: share(.enrolledShare, reaching: limit, tilbud: tilbud, year: year))
    case .residents:
      judged(
        measure, limit, estimate(.residents, tilbud: tilbud, year: year),
        reaching: share(.residents, reaching: limit, tilbud: tilbud, year: year))
    case .refused: judged(measure, limit, refusedShare(tilbud: tilbud, year: year), nil)
    case .wait: judged(measure, limit, meanWaitOfAdmitted(tilbud: tilbud, year: year), nil)
    }
  }

  private func judged(
    _ measure: Viability.Measure, _ limit: Double, _ estimate: Estimate?, reaching probability: Double? = nil
  ) -> Viability.Year {
    judged(measure, limit, estimate?.mean, estimate?.precision, probability)
  }

  private func judged(
    _ measure: Viability.Measure, _ limit: Double, _ value: Double?, _ interval: Interval?,
    _ probability: Double? = nil
  ) -> Viability.Year {
    Viability.Year(
      value: value, isKept: value.map { measure.isLeast ? $0 >= limit : $0 <= limit },
      isClear: interval.map { limit < $0.low || limit > $0.high }, probability: probability)
  }

  /// Turned away or left the list ÷ referred, all of them over all of them; nil when nobody was referred.
  public func refusedShare(tilbud: Int, year: Int) -> Double? {
    guard let referred = estimate(.referred, tilbud: tilbud, year: year)?.mean, referred > 0,
      let away = estimate(.turnedAway, tilbud: tilbud, year: year)?.mean,
      let left = estimate(.left, tilbud: tilbud, year: year)?.mean
    else { return nil }
    return (away + left) / referred
  }

  /// The mean takst of a year ÷ that of the year before − 1, both net of p/l; nil in the first year and without a takst.
  public func takstRise(tilbud: Int, year: Int) -> Double? {
    guard year > 0, year < years.count, let economy = variant.tilbud[tilbud].economy,
      let now = estimate(.takst, tilbud: tilbud, year: year)?.mean,
      let before = estimate(.takst, tilbud: tilbud, year: year - 1)?.mean, before > 0, now > 0,
      let growth = try? economy.priceIndex.factor(from: years[year - 1], to: years[year])
    else { return nil }
    return now / before / growth - 1
  }
}
