internal import Occupancy
internal import Takst

/// What a run of variants gives.
public struct ForecastResult: Sendable {
  /// How a run ended.
  public enum Ending: Hashable, Sendable {
    /// All replications asked for were run.
    case complete
    /// Every declared metric was precise enough.
    case precise
    /// The greatest number of replications was reached before every declared metric was precise enough.
    case notPrecise
    /// The caller asked to stop; what was done until then counts.
    case stopped
  }

  /// The variants in the order given; the first is what the others are compared with.
  public let variants: [VariantResult]
  /// Seed of the random numbers.
  public let seed: UInt64
  /// Replications run.
  public let replications: Int
  /// How the run ended.
  public let ending: Ending
}

/// What a run gives for one variant.
public struct VariantResult: Sendable {
  /// The variant.
  public let variant: Variant
  /// Where its metrics stand.
  public let layout: MetricLayout
  private let place: Int
  private let accumulator: Accumulator
  private let own: Scope
  /// The first variant's.
  private let reference: Scope

  /// What there is to measure of a variant.
  private struct Scope: Sendable {
    let tilbud: [TilbudCase]
    /// Normerede place-days by tilbud and year.
    let placeDays: [[Int]]

    init(_ place: Int, _ model: ForecastModel) {
      tilbud = model.variants[place].tilbud
      let members = model.units.flatMap(\.members).filter { $0.variant == place }
      placeDays = tilbud.indices.map { t in members.first { $0.tilbud == t }?.placeDays ?? [] }
    }

    func placeDays(tilbud t: Int, year: Int) -> Int {
      year < placeDays[t].count ? placeDays[t][year] : placeDays[t].reduce(0, +)
    }

    func has(_ quantity: Quantity, tilbud t: Int, year: Int) -> Bool {
      let plan = tilbud[t].plan
      if quantity.needsEconomy && tilbud[t].economy == nil { return false }
      if quantity.isHourly && plan.hourly.isEmpty { return false }
      if quantity.needsPlaces && plan.ydelser.isEmpty { return false }
      return !quantity.isShareOfPlaces || placeDays(tilbud: t, year: year) > 0
    }
  }

  init(_ place: Int, _ model: ForecastModel, _ accumulator: Accumulator) {
    (variant, layout) = (model.variants[place], model.layouts[place])
    (self.place, self.accumulator) = (place, accumulator)
    (own, reference) = (Scope(place, model), Scope(0, model))
  }

  /// The civil years.
  public var years: [Int] { variant.scene.period.years }

  /// A tilbud's metric in year number `year`; ``MetricLayout/years`` is the whole period. Nil where it does not exist.
  public func estimate(_ quantity: Quantity, tilbud: Int, year: Int) -> Estimate? {
    guard own.has(quantity, tilbud: tilbud, year: year) else { return nil }
    let metric = layout.place(quantity, tilbud: tilbud, year: year)
    return Estimate(
      accumulator.tallies[place][metric], quantity.unit,
      histogram: accumulator.histogram(variant: place, place: metric))
  }

  /// Values of a tilbud's metric that the given shares of futures, each 0–1, do not exceed, in its own unit; nil where no
  /// distribution is kept.
  public func quantiles(_ quantity: Quantity, tilbud: Int, year: Int, at shares: [Double]) -> [Double]? {
    guard own.has(quantity, tilbud: tilbud, year: year) else { return nil }
    let metric = layout.place(quantity, tilbud: tilbud, year: year)
    return accumulator.histogram(variant: place, place: metric).map { histogram in
      shares.map { histogram.quantile($0) * quantity.unit.scale }
    }
  }

  /// A ydelse's metric in year number `year`.
  public func estimate(_ quantity: YdelseQuantity, tilbud: Int, ydelse: Int, year: Int) -> Estimate? {
    let description = variant.tilbud[tilbud]
    let isHourly = ydelse >= description.plan.ydelser.count
    switch quantity {
    case .takst, .income: if description.economy == nil { return nil }
    case .enrolledShare: if description.ydelser[ydelse].budgetedPlaces == nil { return nil }
    case .hoursDelivered: if !isHourly { return nil }
    case .residents, .admitted, .left, .turnedAway: if isHourly { return nil }
    case .waiting, .referred: break
    }
    let metric = layout.place(quantity, tilbud: tilbud, ydelse: ydelse, year: year)
    return Estimate(accumulator.tallies[place][metric], quantity.unit)
  }

  /// A kommune's metric in year number `year`.
  public func estimate(_ quantity: KommuneQuantity, tilbud: Int, kommune: Int, year: Int) -> Estimate? {
    if quantity == .paid && variant.tilbud[tilbud].economy == nil { return nil }
    let metric = layout.place(quantity, tilbud: tilbud, kommune: kommune, year: year)
    return Estimate(accumulator.tallies[place][metric], quantity.unit)
  }

  /// A tilbud's mean number enrolled in month number `month` of the period.
  public func estimate(residentsOfMonth month: Int, tilbud: Int) -> Estimate? {
    if variant.tilbud[tilbud].plan.ydelser.isEmpty { return nil }
    let metric = layout.place(residentsOfMonth: month, tilbud: tilbud)
    return Estimate(
      accumulator.tallies[place][metric], .mean, histogram: accumulator.histogram(variant: place, place: metric))
  }

  /// Mean days waited by those admitted from the list: all their days ÷ all of them. Nil when there were none.
  public func meanWaitOfAdmitted(tilbud: Int, year: Int) -> Double? {
    ratio(.waitedByAdmitted, .admittedFromList, tilbud, year)
  }

  /// Mean days waited by those who left the list. Nil when there were none.
  public func meanWaitOfLeft(tilbud: Int, year: Int) -> Double? { ratio(.waitedByLeft, .left, tilbud, year) }

  private func ratio(_ days: Quantity, _ people: Quantity, _ tilbud: Int, _ year: Int) -> Double? {
    let sum = accumulator.tallies[place][layout.place(days, tilbud: tilbud, year: year)].sum
    let count = accumulator.tallies[place][layout.place(people, tilbud: tilbud, year: year)].sum
    return count > 0 ? Double(sum) * days.unit.scale / Double(count) : nil
  }

  /// Normerede place-days of a year, or of the whole period.
  public func placeDays(tilbud: Int, year: Int) -> Int {
    own.placeDays(tilbud: tilbud, year: year)
  }

  /// The tilbud's metric in this variant less the same in the first, replication by replication; nil for the first
  /// variant, and where either has no such metric.
  public func difference(_ quantity: Quantity, tilbud: Int, year: Int) -> Estimate? {
    let pairs = accumulator.pairs[place]
    guard let pair = pairs.firstIndex(where: { $0.tilbud == tilbud }),
      own.has(quantity, tilbud: tilbud, year: year),
      reference.has(quantity, tilbud: pairs[pair].reference, year: year)
    else { return nil }
    let tally = accumulator.differences[place][pair][year * Quantity.allCases.count + quantity.rawValue]
    return Estimate(tally, quantity.unit == .indicator ? .count : quantity.unit)
  }
}

extension Quantity {
  /// Whether it is measured against the normerede places.
  fileprivate var isShareOfPlaces: Bool {
    switch self {
    case .enrolledShare, .physicalShare, .billedShare: true
    default: false
    }
  }
}
