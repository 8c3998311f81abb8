/// How an old surplus or deficit finds its way into a takst, or does not.
///
/// A result within the band stays with the driftsherre. Beyond it, all of the result or only the excess enters the
/// takst `lag` years later, over `spread` years. Found in styringsaftaler, where practice varies: every number here is a
/// parameter of the scenario. To let every result enter, set the band to 0.
public struct Efterregulering: Hashable, Sendable {
  /// What enters the takst of a result beyond the band.
  public enum Carried: Hashable, Sendable {
    /// All of it.
    case fullResult
    /// Only what lies beyond the band.
    case excessOverBand
  }

  /// Who bears what is left when a tilbud closes.
  public enum Bearer: Hashable, Sendable {
    /// The operator, region or kommune.
    case driftsherre
    /// The buying kommuner.
    case kommuner
  }

  /// Surpluses that are set aside (hensættelse) for later deficits instead of entering a takst.
  public struct SetAside: Hashable, Sendable {
    /// The most that may stand set aside, as a share of the year's cost-based budget.
    public let highest: Share
    /// Years after its own within which a surplus is used on deficits; what is left then enters takster.
    public let years: Int

    /// A rule.
    ///
    /// - Parameters:
    ///   - highest: 0–1 of the year's cost-based budget.
    ///   - years: 1–7.
    /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``.
    public init(highest: Share, years: Int) throws(TakstError) {
      _ = try checked(highest.value, in: 0...1, "the most that is set aside")
      (self.highest, self.years) = (highest, try checked(years, in: 1...7, "the years a surplus is set aside"))
    }
  }

  /// The band of ±5 % found in styringsaftaler.
  public static let customaryBand = Share(billionths: 50_000_000)

  /// Share of the cost-based budget within which a result does not enter the takst.
  public let band: Share
  /// Years from the accounting year to the first takst it enters.
  public let lag: Int
  /// Takst years a result is spread over.
  public let spread: Int
  /// What enters of a result beyond the band.
  public let carried: Carried
  /// How surpluses are set aside; nil when they are not.
  public let setAside: SetAside?
  /// The most a takst may rise from one year to the next, net of p/l; nil without limit.
  public let cap: Share?
  /// First accounting year whose result is carried; earlier ones stay with the driftsherre. Nil when all are.
  public let firstYear: Int?
  /// Known results, in order of year. One of a simulated year replaces what the simulation would carry.
  public let history: [EarlierResult]
  /// Who bears what is left at closure.
  public let bearerAtClosure: Bearer

  /// Rules of efterregulering.
  ///
  /// - Parameters:
  ///   - band: 0–1 of the cost-based budget.
  ///   - lag: 1–5 years.
  ///   - spread: 1–3 years.
  ///   - carried: what enters of a result beyond the band.
  ///   - setAside: how surpluses are set aside. The band then holds for deficits alone.
  ///   - cap: 0–1 as the greatest yearly rise; what it holds back is carried to the next year.
  ///   - firstYear: first accounting year that is carried.
  ///   - history: each year once, in any order.
  ///   - bearerAtClosure: who bears what is left.
  /// - Throws: ``TakstError`` when out of range or a year is given twice.
  public init(
    band: Share = customaryBand, lag: Int = 2, spread: Int = 1, carried: Carried = .fullResult,
    setAside: SetAside? = nil, cap: Share? = nil, firstYear: Int? = nil, history: [EarlierResult] = [],
    bearerAtClosure: Bearer = .driftsherre
  ) throws(TakstError) {
    _ = try checked(band.value, in: 0...1, "the band of efterregulering")
    self.band = band
    self.lag = try checked(lag, in: 1...5, "the years before a result enters the takst")
    self.spread = try checked(spread, in: 1...3, "the years a result is spread over")
    if let cap { _ = try checked(cap.value, in: 0...1, "the greatest yearly rise of a takst") }
    if let firstYear { _ = try checked(firstYear, in: 1900...2300, "the first accounting year that is carried") }
    (self.carried, self.setAside) = (carried, setAside)
    self.cap = cap
    self.firstYear = firstYear
    self.bearerAtClosure = bearerAtClosure
    let history = history.sorted { $0.year < $1.year }
    for (earlier, later) in zip(history, history.dropFirst()) where earlier.year == later.year {
      throw .duplicate(what: "earlier result of", name: "\(later.year)")
    }
    for result in history {
      _ = try checked(result.year, in: 1900...2300, "the year of an earlier result")
      _ = try checked(result.stated.kroner, in: -Kroner.limit...Kroner.limit, "the result of \(result.year)")
      _ = try checked(result.costBase.kroner, in: 0...Kroner.limit, "the budget of \(result.year)")
    }
    self.history = history
  }

  /// Whether results of `year` are not carried at all.
  func isBeforeFirst(_ year: Int) -> Bool { firstYear.map { year < $0 } ?? false }

  /// How a result is divided between the driftsherre and later takster, when nothing is set aside.
  ///
  /// - Returns: what stays with the driftsherre, signed as the result, and what enters takster, a deficit positive.
  public func division(of result: Kroner, year: Int, costBase: Kroner) -> (kept: Kroner, entering: Kroner) {
    let limit = costBase.magnitude * band
    if isBeforeFirst(year) || result.magnitude <= limit { return (result, .zero) }
    switch carried {
    case .fullResult: return (.zero, -result)
    case .excessOverBand:
      let kept = result < .zero ? -limit : limit
      return (kept, kept - result)
    }
  }

  /// The most efterregulering that fits under the cap: what may enter until the takst has risen by it, net of p/l.
  ///
  /// The cap is on the mean døgntakst, and in whole kroner, so that the rounded takst does not exceed it. When the takst
  /// without efterregulering is above the cap already, nothing fits.
  ///
  /// - Parameters:
  ///   - calculation: the year's takst without efterregulering.
  ///   - previous: the takst of the year before.
  ///   - plFactor: p/l from the year before to this one, above zero.
  /// - Returns: nil when there is no cap or no takst.
  public func room(in calculation: TakstCalculation, previous: Kroner, plFactor: Double) -> Kroner? {
    guard let cap, calculation.divisor > 0 else { return nil }
    // A millionth of a krone on top, so that 5,000 × 1.1 does not end at 5,499 for want of a binary fraction.
    let highest = (Double(previous.øre) / 100 * plFactor * (1 + cap.value) + 1e-6).rounded(.down)
    let numerator = Kroner(øre: Int64(Int128(highest) * 100 * calculation.divisor / 1_000_000_000))
    let space = max(.zero, numerator - calculation.numerator)
    // Of every krone that enters, population and hourly lines pay their part, and only the rest raises the døgntakst.
    let (cost, døgnPart) = (calculation.cost, calculation.cost - calculation.objective - calculation.hourlyPart)
    return cost > døgnPart && døgnPart > .zero ? space * (cost.kroner / døgnPart.kroner) : space
  }
}
