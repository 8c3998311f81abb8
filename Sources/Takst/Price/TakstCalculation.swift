/// The arithmetic of one døgntakst, every line of it.
///
///     takst = (cost base + efterregulering − paid by population − hourly part − supplements)
///             ÷ (places × days × forudsat belægning)
///
/// rounded once, to whole kroner, half away from zero. All of it is exact until that rounding. Source of the formula:
/// serviceloven § 174, barnets lov § 195, and the styringsaftale's forudsat belægning.
public struct TakstCalculation: Hashable, Sendable {
  /// Net cost base of a whole year with these places.
  public let cost: Kroner
  /// Earlier results that enter this takst; a deficit is positive and makes it dearer.
  public let efterregulering: Kroner
  /// The part paid by population regardless of use (objektiv finansiering).
  public let objective: Kroner
  /// The part that the hourly billed lines carry.
  public let hourlyPart: Kroner
  /// Expected income from supplements on top of the takst.
  public let supplements: Kroner
  /// Places in force.
  public let places: Int
  /// Days of the whole year, 365 or 366.
  public let days: Int
  /// Forudsat belægning: what the takst is computed with, not what happens.
  public let assumedShare: Share

  /// The terms of a takst.
  ///
  /// - Parameters:
  ///   - cost: net cost base of a whole year, within ±10¹⁰ kr. as the other amounts.
  ///   - efterregulering: a deficit to recover is positive.
  ///   - objective: paid by population.
  ///   - hourlyPart: carried by hourly lines.
  ///   - supplements: expected income from supplements.
  ///   - places: 0–10,000.
  ///   - days: 365 or 366.
  ///   - assumedShare: 1–200 %, or 0, which gives no takst.
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``.
  public init(
    cost: Kroner, efterregulering: Kroner = .zero, objective: Kroner = .zero, hourlyPart: Kroner = .zero,
    supplements: Kroner = .zero, places: Int, days: Int, assumedShare: Share
  ) throws(TakstError) {
    let amounts = -Kroner.limit...Kroner.limit
    let sum = cost + efterregulering - objective - hourlyPart - supplements
    _ = try checked(sum.kroner, in: amounts, "the cost behind a takst")
    (self.cost, self.efterregulering, self.objective) = (cost, efterregulering, objective)
    (self.hourlyPart, self.supplements) = (hourlyPart, supplements)
    self.places = try checked(places, in: 0...10_000, "places")
    self.days = try checked(days, in: 365...366, "the days of the year")
    if assumedShare != .zero { _ = try checked(assumedShare.value, in: 0.01...2, "the forudsat belægning") }
    self.assumedShare = assumedShare
  }

  /// What the døgntakst has to bring in.
  public var numerator: Kroner { cost + efterregulering - objective - hourlyPart - supplements }

  /// The døgn the takst expects to bill: places × days × forudsat belægning.
  public var billedDays: Double { Double(divisor) / 1e9 }

  /// The divisor in billionths of a døgn, exact.
  var divisor: Int128 { Int128(places * days) * Int128(assumedShare.billionths) }

  /// The takst, or why there is none. With several lines it is their mean, weighted by budgeted døgn.
  public var outcome: TakstOutcome {
    switch exact {
    case .some(let fraction): .takst(fraction.wholeKroner)
    case .none: .none(places == 0 ? .noPlaces : .noAssumedOccupancy)
    }
  }

  /// The takst before rounding, in kroner; nil when there is none.
  public var unrounded: Double? { exact?.kroner }

  private var exact: Fraction? {
    divisor > 0 ? Fraction(numerator: Int128(numerator.øre) * 1_000_000_000, denominator: 100 * divisor) : nil
  }

  /// The døgn to be billed at the rounded takst for the numerator to be covered; nil without a takst above zero.
  public var breakEvenDays: Double? {
    guard let takst = outcome.takst, takst > .zero else { return nil }
    return Double(numerator.øre) / Double(takst.øre)
  }

  /// The places that must be occupied all year to break even: numerator ÷ (takst × days).
  ///
  /// Cost is taken as it stands in the budget; with cost per døgn, fewer residents cost less than this says.
  public var breakEvenPlaces: Double? { breakEvenDays.map { $0 / Double(days) } }

  /// Break-even places as a share of the places: the forudsat belægning, but for the rounding of the takst.
  public var breakEvenBelægning: Double? { breakEvenPlaces.map { $0 / Double(places) } }
}

/// A takst, or the reason why there is none.
public enum TakstOutcome: Hashable, Sendable {
  /// Whole kroner per døgn or hour.
  case takst(Kroner)
  /// There is nothing to divide the cost by.
  case none(NoTakst)

  /// The takst; nil when there is none.
  public var takst: Kroner? {
    if case .takst(let takst) = self { takst } else { nil }
  }
}

/// Why there is no takst.
public enum NoTakst: Hashable, Sendable {
  /// The tilbud has no places.
  case noPlaces
  /// The forudsat belægning is nothing.
  case noAssumedOccupancy
}
