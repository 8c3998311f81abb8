internal import Occupancy
internal import Takst

/// What a run of variants gives.
public struct ForecastResult: Sendable {
  /// How a run ended; the raw value is its name in JSON.
  public enum Ending: String, Hashable, Sendable {
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
  /// Whether every future drew uncertain numbers of the scenario; ``variant`` has their central values.
  public let isDrawn: Bool
  /// Its number in the list of variants.
  private var number: Int { own.number }
  private let accumulator: Accumulator
  private let own: Scope
  /// The first variant's.
  private let reference: Scope

  /// What there is to measure of a variant.
  private struct Scope: Sendable {
    let tilbud: [TilbudCase]
    /// The tilbud as the variants that are run together describe it.
    let inAnyVariant: [[TilbudCase]]
    /// Normerede place-days by tilbud and year, as they are when no rule changes the places.
    let placeDays: [[Int]]
    /// By tilbud: when it is open.
    let lives: [Life]
    let number: Int
    let layout: MetricLayout
    let years: [Int]
    let firstYear: Int

    init(_ number: Int, _ model: ForecastModel) {
      firstYear = model.layouts[number].firstYear
      tilbud = model.variants[number].tilbud
      let all = model.variants.flatMap { $0.tilbud }
      inAnyVariant = tilbud.map { own in all.filter { $0.plan.id == own.plan.id } }
      let members = model.units.flatMap { $0.members }.filter { $0.variant == number }
      let ordered = tilbud.indices.map { t in
        guard let member = members.first(where: { $0.tilbud == t }) else {
          preconditionFailure("a tilbud of a variant is a member of no unit")
        }
        return member
      }
      (placeDays, lives) = (ordered.map { $0.placeDays }, ordered.map { $0.life })
      (self.number, layout) = (number, model.layouts[number])
      years = model.variants[number].scene.period.years
    }

    func placeDays(tilbud t: Int, year: Int) -> Int {
      let years = placeDays[t].count
      return year < years ? placeDays[t][year] : placeDays[t][(year == years ? 0 : firstYear)...].reduce(0, +)
    }

    func has(_ quantity: Quantity, tilbud t: Int, year: Int) -> Bool {
      let traits = quantity.traits
      guard traits.needs.allSatisfy({ $0.isMetByAnyVariant || $0.isMet(by: tilbud[t]) }),
        inAnyVariant[t].contains(where: quantity.isMade)
      else { return false }
      if traits.period == .ofYear, year == placeDays[t].count { return false }
      return traits.period != .share(of: .places) || placeDays(tilbud: t, year: year) > 0
    }
  }

  init(_ number: Int, _ model: ForecastModel, _ accumulator: Accumulator, isDrawn: Bool) {
    (variant, layout, self.isDrawn) = (model.variants[number], model.layouts[number], isDrawn)
    self.accumulator = accumulator
    (own, reference) = (Scope(number, model), Scope(0, model))
  }

  /// The civil years.
  public var years: [Int] { variant.scene.period.years }

  // MARK: What is told

  private func isTold(_ quantity: Quantity, _ scope: Scope, tilbud t: Int, year: Int) -> Bool {
    scope.has(quantity, tilbud: t, year: year)
      && isLived(scope, tilbud: t, year: year, isMoney: quantity != .takst && quantity.traits.needs.contains(.economy))
  }

  /// Whether a tilbud's figures of a year exist: it is open, or has residents left in some future; as for money, or it
  /// costs something.
  private func isLived(_ scope: Scope, tilbud t: Int, year: Int, isMoney: Bool) -> Bool {
    guard year < scope.years.count, scope.lives[t].openDays(of: scope.years[year]).isEmpty else { return true }
    func isAnything(_ quantity: Quantity) -> Bool {
      let metric = scope.layout.index(of: quantity, tilbud: t, year: year)
      return accumulator.tallies[scope.number][metric].squares != 0
    }
    return isAnything(.residents) || isMoney && (isAnything(.cost) || isAnything(.outstandingAtClosure))
  }

  /// A tilbud's metric in year number `year`; ``MetricLayout/years`` is the whole period, ``MetricLayout/decided`` the years
  /// that count. Nil where it does not exist.
  public func estimate(_ quantity: Quantity, tilbud: Int, year: Int) -> Estimate? {
    guard isTold(quantity, own, tilbud: tilbud, year: year) else { return nil }
    let metric = layout.index(of: quantity, tilbud: tilbud, year: year)
    return Estimate(
      accumulator.tallies[number][metric], quantity.unit,
      histogram: accumulator.histogram(variant: number, metric: metric))
  }

  /// Values of a tilbud's metric that the given shares of futures, each 0–1, do not exceed, in its own unit; nil where no
  /// distribution is kept.
  public func quantiles(_ quantity: Quantity, tilbud: Int, year: Int, at shares: [Double]) -> [Double]? {
    guard isTold(quantity, own, tilbud: tilbud, year: year) else { return nil }
    let metric = layout.index(of: quantity, tilbud: tilbud, year: year)
    return accumulator.histogram(variant: number, metric: metric).map { histogram in
      shares.map { histogram.quantile($0) * quantity.unit.scale }
    }
  }

  /// Replications behind every figure.
  var replications: Int64 { Int64(accumulator.count) }

  /// A ydelse's metric in year number `year`, or of the whole period; nil in a summary.
  public func estimate(_ quantity: YdelseQuantity, tilbud: Int, ydelse: Int, year: Int) -> Estimate? {
    if layout.detail == .summary || !isLived(own, tilbud: tilbud, year: year, isMoney: false) { return nil }
    if !variant.tilbud[tilbud].has(quantity, ydelse: ydelse) || quantity == .takst && year == years.count { return nil }
    let metric = layout.index(of: quantity, tilbud: tilbud, ydelse: ydelse, year: year)
    return Estimate(accumulator.tallies[number][metric], quantity.unit)
  }

  /// A kommune's metric in year number `year`, or of the whole period; nil in a summary, and where it is not known which
  /// kommuner the people come from.
  public func estimate(_ quantity: KommuneQuantity, tilbud: Int, kommune: Int, year: Int) -> Estimate? {
    let description = variant.tilbud[tilbud]
    let isMoney = quantity == .paid || quantity == .outstandingAtClosure
    if layout.detail == .summary || !description.knowsKommuner || isMoney && description.economy == nil { return nil }
    if !isLived(own, tilbud: tilbud, year: year, isMoney: isMoney) { return nil }
    if quantity == .outstandingAtClosure {
      let isBorne = description.economy?.efterregulering.bearerAtClosure == .kommuner
      if !isBorne || description.plan.closure == nil { return nil }
    }
    let metric = layout.index(of: quantity, tilbud: tilbud, kommune: kommune, year: year)
    return Estimate(
      accumulator.tallies[number][metric], quantity.unit,
      histogram: accumulator.histogram(variant: number, metric: metric))
  }

  /// A tilbud's mean number enrolled in month number `month` of the period; nil in a summary.
  public func estimate(residentsOfMonth month: Int, tilbud: Int) -> Estimate? {
    if layout.detail == .summary || variant.tilbud[tilbud].isHourly { return nil }
    let metric = layout.index(residentsOfMonth: month, tilbud: tilbud)
    let (first, life) = (variant.scene.period.monthStarts[month], own.lives[tilbud])
    if accumulator.tallies[number][metric].squares == 0, !life.isOpen(inMonthFrom: first) { return nil }
    return Estimate(
      accumulator.tallies[number][metric], .mean, histogram: accumulator.histogram(variant: number, metric: metric))
  }

  /// The mean result, in kr., of the tenth of the futures in which it is worst; nil without økonomi.
  public func worstTenth(tilbud: Int, year: Int) -> Estimate? {
    guard isTold(.result, own, tilbud: tilbud, year: year),
      let lowest = accumulator.histogram(
        variant: number, metric: layout.index(of: .result, tilbud: tilbud, year: year))?.lowest(0.1)
    else { return nil }
    let scale = Quantity.result.unit.scale
    return Estimate(
      .øre, count: replications, mean: lowest.mean * scale, standardError: lowest.standardError * scale)
  }

  /// The share of futures in which a metric is `value` or more, to about 0.1 percent of the value; nil where no
  /// distribution is kept.
  public func share(_ quantity: Quantity, reaching value: Double, tilbud: Int, year: Int) -> Double? {
    guard isTold(quantity, own, tilbud: tilbud, year: year) else { return nil }
    let metric = layout.index(of: quantity, tilbud: tilbud, year: year)
    let whole = Int64((value / quantity.unit.scale).rounded(.up))
    return accumulator.histogram(variant: number, metric: metric)?.share(reaching: whole)
  }

  /// Mean days waited by those admitted from the list: all their days ÷ all of them. Nil when there were none.
  public func meanWaitOfAdmitted(tilbud: Int, year: Int) -> Double? {
    ratio(.waitedByAdmitted, .admittedFromList, tilbud, year)
  }

  /// Mean days waited by those who left the list. Nil when there were none.
  public func meanWaitOfLeft(tilbud: Int, year: Int) -> Double? { ratio(.waitedByLeft, .left, tilbud, year) }

  private func ratio(_ days: Quantity, _ people: Quantity, _ tilbud: Int, _ year: Int) -> Double? {
    let sum = accumulator.tallies[number][layout.index(of: days, tilbud: tilbud, year: year)].sum
    let count = accumulator.tallies[number][layout.index(of: people, tilbud: tilbud, year: year)].sum
    return count > 0 ? Double(sum) * days.unit.scale / Double(count) : nil
  }

  /// Normerede place-days of a year, or of the whole period; where rules change the places, their mean.
  public func placeDays(tilbud: Int, year: Int) -> Int {
    let planned = own.placeDays(tilbud: tilbud, year: year)
    if variant.tilbud[tilbud].plan.rules.isEmpty { return planned }
    let tally = accumulator.tallies[number][layout.index(of: .places, tilbud: tilbud, year: year)]
    if tally.count == 0 { return planned }
    let days = years[layout.years(ofRow: year)].reduce(0) { $0 + (variant.scene.period.days(of: $1)?.count ?? 0) }
    return Int((tally.mean * MetricUnit.mean.scale * Double(days)).rounded())
  }

  /// The tilbud's metric in this variant less the same in the first, replication by replication; nil for the first
  /// variant, in a summary, and where either has no such metric.
  public func difference(_ quantity: Quantity, tilbud: Int, year: Int) -> Estimate? {
    let pairs = accumulator.pairs[number]
    guard let pair = pairs.firstIndex(where: { $0.tilbud == tilbud }),
      isTold(quantity, own, tilbud: tilbud, year: year),
      isTold(quantity, reference, tilbud: pairs[pair].reference, year: year)
    else { return nil }
    let tally = accumulator.differences[number][pair][year * Quantity.allCases.count + quantity.rawValue]
    return Estimate(tally, quantity.unit == .indicator ? .count : quantity.unit)
  }
}
