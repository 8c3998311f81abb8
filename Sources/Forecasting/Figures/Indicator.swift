internal import Takst

/// A figure of a tilbud in a year that may be held against others or against a limit: a counted quantity, or one made of
/// several.
public enum Indicator: Hashable, Sendable {
  /// The mean of a counted quantity; of one that happens or not, its probability.
  case quantity(Quantity)
  /// Mean indskrevet belægning; the use of the hours where there are no places.
  case occupancy
  /// Mean number turned away or who left the list.
  case refused
  /// Those turned away or who left the list, as a share of those referred.
  case refusedShare
  /// Mean days waited by those admitted from the list.
  case meanWaitOfAdmitted
  /// Mean result of the worst tenth of the futures.
  case worstTenthResult
  /// Rise of the mean takst from the year before, net of p/l; a share.
  case takstRise

  /// What a grid shows of every combination, in order.
  public static let ofGrid: [Indicator] = [
    .quantity(.takst), .occupancy, .quantity(.deficit), .quantity(.deficitBeyondBand), .quantity(.result),
    .worstTenthResult, .quantity(.referred), .quantity(.turnedAway), .quantity(.left), .refused, .quantity(.waiting),
    .meanWaitOfAdmitted,
  ]

  /// What a grid's combinations are held against each other by. The others of ``ofGrid`` are only shown, because these
  /// already say the same.
  public static let objectives: [Indicator] = [
    .quantity(.takst), .occupancy, .quantity(.deficit), .quantity(.deficitBeyondBand), .worstTenthResult, .refused,
    .quantity(.waiting),
  ]

  /// Every figure there is.
  public static var all: [Indicator] {
    Quantity.allCases.map { .quantity($0) }
      + [.occupancy, .refused, .refusedShare, .meanWaitOfAdmitted, .worstTenthResult, .takstRise]
  }

  /// The figure with a key; nil when there is none.
  public init?(key: String) {
    guard let found = Indicator.all.first(where: { $0.key == key }) else { return nil }
    self = found
  }

  private var traits: (key: String, unit: MetricUnit, better: Direction?, isEconomic: Bool) {
    switch self {
    case .quantity(let quantity):
      (quantity.key, quantity.unit, quantity.better, quantity.traits.needs.contains(.economy))
    case .occupancy: ("occupancy", .share, .higher, false)
    case .refused: ("refused", .count, .lower, false)
    case .refusedShare: ("refusedShare", .share, .lower, false)
    case .meanWaitOfAdmitted: ("meanWaitOfAdmitted", .days, .lower, false)
    case .worstTenthResult: ("worstTenthResult", .øre, .higher, true)
    case .takstRise: ("takstRise", .share, .lower, true)
    }
  }

  /// Its key in JSON and its name in CSV.
  public var key: String { traits.key }

  /// How values and limits are to be read; shares are 0.25 for 25 percent.
  public var unit: MetricUnit { traits.unit }

  /// Which way is better, where one is.
  public var better: Direction? { traits.better }

  /// Whether it is about the economy rather than about the work with people.
  public var isEconomic: Bool { traits.isEconomic }
}

extension VariantResult {
  /// A figure of tilbud number `tilbud` in year number `year`; ``MetricLayout/years`` is the whole period. Nil where it
  /// does not exist. Of the period the takst is that of its last year, to hold combinations against each other by. The two ratios of means, ``Indicator/refusedShare`` and ``Indicator/takstRise``, have no known error.
  public func figure(_ indicator: Indicator, tilbud: Int, year: Int) -> Estimate? {
    func own(_ quantity: Quantity) -> Estimate? { estimate(quantity, tilbud: tilbud, year: year) }
    let isHourly = variant.tilbud[tilbud].isHourly
    switch indicator {
    case .quantity(.takst) where year == years.count: return estimate(.takst, tilbud: tilbud, year: year - 1)
    case .quantity(let quantity):
      // Who comes for hours waits for a case worker, and is neither turned away nor tires.
      return isHourly && (quantity == .turnedAway || quantity == .left) ? nil : own(quantity)
    case .occupancy: return own(isHourly ? .utilisation : .enrolledShare)
    case .refused: return isHourly ? nil : sum(own(.turnedAway), own(.left))
    case .refusedShare: return ratio(.refusedShare, refusedShare(tilbud: tilbud, year: year))
    case .meanWaitOfAdmitted: return wait(tilbud, year)
    case .worstTenthResult: return worstTenth(tilbud: tilbud, year: year)
    case .takstRise: return ratio(.takstRise, takstRise(tilbud: tilbud, year: year))
    }
  }

  /// Two estimates added; how they vary together is not known, so the error is at most that of the sum.
  private func sum(_ one: Estimate?, _ other: Estimate?) -> Estimate? {
    guard let one, let other else { return nil }
    return Estimate(
      one.unit, count: one.count, mean: one.mean + other.mean, standardError: one.standardError + other.standardError)
  }

  private func ratio(_ indicator: Indicator, _ mean: Double?) -> Estimate? {
    mean.map { Estimate(indicator.unit, count: replications, mean: $0, standardError: .nan) }
  }

  /// Waits spread about as widely as they are long, so the mean of n of them is known to one part in √n.
  private func wait(_ tilbud: Int, _ year: Int) -> Estimate? {
    guard let mean = meanWaitOfAdmitted(tilbud: tilbud, year: year),
      let admitted = estimate(.admittedFromList, tilbud: tilbud, year: year)
    else { return nil }
    let people = (admitted.mean * Double(admitted.count)).squareRoot()
    return Estimate(.days, count: admitted.count, mean: mean, standardError: people > 0 ? mean / people : 0)
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
