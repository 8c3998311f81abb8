internal import Occupancy

/// What a grid gives for one combination.
public struct GridPoint: Sendable {
  /// The combination.
  public let variant: Variant
  /// By tilbud, row of ``MetricLayout`` and figure.
  private let figures: [[[Estimate?]]]
  /// By tilbud: what is said of the limits it states.
  public let viability: [[Viability.Judgement]]

  /// The row of the years that count, see ``MetricLayout/decided``.
  public let decided: Int

  init(_ result: VariantResult) {
    (variant, decided) = (result.variant, result.layout.decided)
    figures = result.variant.tilbud.indices.map { tilbud in
      (0...result.layout.decided).map { year in
        Indicator.ofGrid.map { result.figure($0, tilbud: tilbud, year: year) }
      }
    }
    viability = result.variant.tilbud.indices.map { result.viability(tilbud: $0) }
  }

  /// A figure of a tilbud in year number `year`; the number of years is the whole period, ``decided`` the years that
  /// count. Nil where it does not exist, and for what is not kept of a grid (``Indicator/ofGrid``).
  public func figure(_ indicator: Indicator, tilbud: Int, year: Int) -> Estimate? {
    Indicator.ofGrid.firstIndex(of: indicator).flatMap { figures[tilbud][year][$0] }
  }

  /// Normerede pladser on the last day of year number `year`.
  public func places(tilbud: Int, year: Int) -> Int {
    let period = variant.scene.period
    let name = period.years[year]
    let last = CivilDate.newYear(name).adding(days: CivilDate.daysInYear(name) - 1)
    return variant.tilbud[tilbud].plan.places(on: min(last, period.last))
  }

  /// Whether every limit of the tilbud is kept in year number `year`, a measure without a value keeping its own.
  public func keepsLimits(tilbud: Int, year: Int) -> Bool {
    viability[tilbud].allSatisfy { $0.years[year].isKept ?? true }
  }
}

/// What a run of a grid gives.
public struct GridResult: Sendable {
  /// What was varied, the last axis fastest in ``points``.
  public let axes: [GridAxis]
  /// The combinations.
  public let points: [GridPoint]
  /// Seed of the random numbers.
  public let seed: UInt64
  /// Replications run of every combination.
  public let replications: Int
  /// How the run ended.
  public let ending: ForecastResult.Ending

  /// The fewest places that keep every limit with the same values of the other axes.
  public struct Fewest: Hashable, Sendable {
    /// Indices in ``GridResult/points`` of the combinations that differ in places only.
    public let candidates: [Int]
    /// The index of the one with the fewest places that keeps every limit; nil when none does.
    public let point: Int?
  }

  /// The civil years.
  public var years: [Int] { points[0].variant.scene.period.years }

  /// The index of each axis' value in a combination.
  public func values(ofPoint point: Int) -> [Int] {
    var rest = point
    var indices: [Int] = []
    for axis in axes.reversed() {
      indices.append(rest % axis.values.count)
      rest /= axis.values.count
    }
    return indices.reversed()
  }

  /// For every combination, whether no other beats it by ``Indicator/objectives``; see ``Pareto``.
  public func unbeaten(tilbud: Int, year: Int) -> [Bool] {
    Pareto.unbeaten(
      points.map { point in
        Indicator.objectives.compactMap { indicator in
          guard let estimate = point.figure(indicator, tilbud: tilbud, year: year) else { return nil }
          return Pareto.Figure(
            indicator.better == .higher ? estimate.mean : -estimate.mean,
            standardError: estimate.standardError.isFinite ? estimate.standardError : 0)
        }
      })
  }

  /// The axis along which the tilbud's places in year number `year` change; nil when none does, or several.
  public func placesAxis(tilbud: Int, year: Int) -> Int? {
    let places = points.map { $0.places(tilbud: tilbud, year: year) }
    let changing = axes.indices.filter { axis in
      points.indices.contains { places[$0] != places[moved($0, along: axis)] }
    }
    return changing.count == 1 ? changing[0] : nil
  }

  /// The combination with the first value of `axis` instead of its own.
  private func moved(_ point: Int, along axis: Int) -> Int {
    let step = axes[(axis + 1)...].reduce(1) { $0 * $1.values.count }
    return point - values(ofPoint: point)[axis] * step
  }

  /// For every choice of the other axes, the fewest places that keep every limit of the tilbud in year number `year`.
  /// Empty when no limit is stated, or when places are not what one axis changes.
  public func fewestPlaces(tilbud: Int, year: Int) -> [Fewest] {
    guard let axis = placesAxis(tilbud: tilbud, year: year), points.contains(where: { !$0.viability[tilbud].isEmpty })
    else { return [] }
    var groups: [Int: [Int]] = [:]
    for point in points.indices { groups[moved(point, along: axis), default: []].append(point) }
    return groups.sorted { $0.key < $1.key }.map { _, candidates in
      let keeping = candidates.filter { points[$0].keepsLimits(tilbud: tilbud, year: year) }
      return Fewest(
        candidates: candidates,
        point: keeping.min {
          points[$0].places(tilbud: tilbud, year: year) < points[$1].places(tilbud: tilbud, year: year)
        })
    }
  }
}
