/// How a tilbud's cost becomes the prices of its lines.
///
/// The lines share one cost base. With levels, the unit takst u solves Σ share·weight·u·døgn = cost, and a line's takst is
/// u·weight rounded once to whole kroner. In a two-part takst, a basistakst is made that way from one part of the cost,
/// and the other part is divided by the budgeted service hours into an ydelsestakst per hour.
public struct TakstStructure: Hashable, Sendable {
  /// How the døgn lines are priced.
  public enum Method: Hashable, Sendable {
    /// One takst per line by weight.
    case weighted
    /// Basistakst by weight plus hours × ydelsestakst; `serviceShare` of the cost is the service part.
    case twoPart(serviceShare: Share)
  }

  /// The lines in the order of the takstbilag.
  public let lines: [TakstLine]
  /// How the døgn lines are priced.
  public let method: Method
  /// The capacity behind the hourly lines; nil when there are none.
  public let hourly: HourlyBasis?

  /// Whether everything is billed by the hour.
  public var isHourly: Bool { !lines.contains { $0.level != nil } }

  /// Σ share·weight in millionths; the price of weight 1 is divided by it.
  private let normaliser: Int64
  /// Σ share·hours in millionths: budgeted service hours per døgn.
  private let hoursPerDøgn: Int64
  /// Σ share·supplement in billionths of an øre.
  private let supplementPerDøgn: Int128
  /// The p/l that the supplements stand at; nil where there are none.
  private let pricedAt: Double?

  /// A structure.
  ///
  /// - Parameters:
  ///   - lines: at least one, each name once; the shares of the døgn lines add up to 1.
  ///   - method: a two-part takst needs service hours on at least one line.
  ///   - hourly: given exactly when there are hourly lines; carries the whole cost when there are no others.
  /// - Throws: ``TakstError`` when the parts do not fit together.
  public init(lines: [TakstLine], method: Method = .weighted, hourly: HourlyBasis? = nil) throws(TakstError) {
    try self.init(lines: lines, method: method, hourly: hourly, pricedAt: 1)
  }

  private init(
    lines: [TakstLine], method: Method, hourly: HourlyBasis?, pricedAt factor: Double
  ) throws(TakstError) {
    guard !lines.isEmpty else { throw .empty(what: "the takst lines") }
    for (index, line) in lines.enumerated() where lines[..<index].contains(where: { $0.name == line.name }) {
      throw .duplicate(what: "takst line", name: line.name)
    }
    (self.lines, self.method, self.hourly) = (lines, method, hourly)
    let levels = lines.compactMap { $0.level }
    normaliser = TakstStructure.mean(levels) { $0.weight }
    hoursPerDøgn = TakstStructure.mean(levels) { $0.hours }
    supplementPerDøgn = levels.reduce(0) { $0 + Int128($1.share.billionths) * Int128($1.supplement.øre) }
    pricedAt = levels.contains { $0.statedSupplement != .zero } ? factor : nil
    try checkHourly(hasHourLines: levels.count < lines.count, hasDøgnLines: !levels.isEmpty)
    if !levels.isEmpty { try checkLevels(levels) }
  }

  /// One døgntakst for all, the plain case.
  ///
  /// - Throws: ``TakstError/empty(what:)`` without a name.
  public static func single(_ name: String) throws(TakstError) -> TakstStructure {
    try TakstStructure(lines: [TakstLine(name: name, pricing: .døgn(TakstLine.Level()))])
  }

  /// Budgeted service hours per døgn, as a mean over the lines.
  public var budgetedHoursPerDøgn: Double { Double(hoursPerDøgn) / 1e6 }

  /// Σ share·weight: the mean takstvægt that the unit takst is divided by.
  public var meanWeight: Double { Double(normaliser) / 1e6 }

  /// Whether the supplements stand at `plFactor` from the p/l level year, or there are none.
  func isPriced(at plFactor: Double) -> Bool { pricedAt.map { $0 == plFactor } ?? true }

  /// The structure with its supplements at `plFactor` from the p/l level year.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` when a supplement is out of range.
  func priced(at plFactor: Double) throws(TakstError) -> TakstStructure {
    var priced = lines
    for (index, line) in lines.enumerated() {
      guard let level = line.level?.priced(at: plFactor) else { continue }
      priced[index] = try TakstLine(name: line.name, pricing: .døgn(level))
    }
    return try TakstStructure(lines: priced, method: method, hourly: hourly, pricedAt: plFactor)
  }

  private func checkHourly(hasHourLines: Bool, hasDøgnLines: Bool) throws(TakstError) {
    if hasHourLines != (hourly != nil) {
      throw .structureDoesNotFit(why: "hourly lines and an hourly capacity must be given together")
    }
    if let hourly, !hasDøgnLines, hourly.costShare != .one {
      throw .structureDoesNotFit(why: "without døgn lines the hourly lines must carry the whole cost")
    }
  }

  private func checkLevels(_ levels: [TakstLine.Level]) throws(TakstError) {
    try Share.checkWhole(levels.map { $0.share }, "the døgn lines' shares of the budgeted døgn")
    _ = try checked(meanWeight, in: 0.001...100, "the mean takstvægt of the døgn lines")
    if case .twoPart(let serviceShare) = method {
      _ = try checked(serviceShare.value, in: 0...1, "the service part of the cost")
      if hoursPerDøgn == 0 { throw .structureDoesNotFit(why: "a two-part takst needs service hours on a døgn line") }
    }
  }

  private static func mean(_ levels: [TakstLine.Level], _ value: (TakstLine.Level) -> Int64) -> Int64 {
    let sum = levels.reduce(Int128(0)) { $0 + Int128($1.share.billionths) * Int128(value($1)) }
    return roundedQuotient(sum, 1_000_000_000)
  }
}

// MARK: Pricing

extension TakstStructure {
  /// The terms of the takst for a cost and an assumed use of the places.
  ///
  /// - Parameters:
  ///   - cost: net cost base of a whole year.
  ///   - efterregulering: earlier results, a deficit positive.
  ///   - objectiveShare: share of cost and efterregulering paid by population.
  ///   - places: 0 or more.
  ///   - days: days of the year.
  ///   - assumedShare: forudsat belægning.
  /// - Returns: the arithmetic of the døgntakst.
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``.
  public func calculation(
    cost: Kroner, efterregulering: Kroner = .zero, objectiveShare: Share = .zero, places: Int, days: Int,
    assumedShare: Share
  ) throws(TakstError) -> TakstCalculation {
    let objective = (cost + efterregulering) * objectiveShare
    let hourlyPart = hourly.map { (cost + efterregulering - objective) * $0.costShare } ?? .zero
    let budgetedDøgn = Int128(places * days) * Int128(assumedShare.billionths)
    let supplements =
      supplementPerDøgn == 0
      ? Kroner.zero
      : Kroner(øre: roundedQuotient(supplementPerDøgn * budgetedDøgn, 1_000_000_000_000_000_000))
    return try TakstCalculation(
      cost: cost, efterregulering: efterregulering, objective: objective, hourlyPart: hourlyPart,
      supplements: supplements, places: places, days: days, assumedShare: assumedShare)
  }

  /// The prices of all lines, each rounded once to whole kroner.
  public func prices(_ calculation: TakstCalculation) -> [LinePrice] {
    lines.indices.map { price(of: exactPrice(of: $0, calculation), line: $0, source: .computed) }
  }

  /// A line's price before rounding.
  enum ExactPrice {
    case none(NoTakst)
    case price(Fraction, hourRate: Fraction?)
  }

  func exactPrice(of line: Int, _ calculation: TakstCalculation) -> ExactPrice {
    switch lines[line].pricing {
    case .hour:
      // Hourly lines always come with their basis, and without one nothing could be priced.
      guard let hourly else { return .none(.noAssumedOccupancy) }
      return .price(hourly.price(for: calculation.hourlyPart), hourRate: nil)
    case .døgn(let level):
      guard calculation.divisor > 0 else {
        return .none(calculation.places == 0 ? .noPlaces : .noAssumedOccupancy)
      }
      guard case .twoPart(let serviceShare) = method else {
        return .price(unit(calculation.numerator, level, calculation), hourRate: nil)
      }
      let service = calculation.numerator * serviceShare
      let hourRate = Fraction(
        numerator: Int128(service.øre) * 1_000_000_000_000_000,
        denominator: 100 * calculation.divisor * Int128(hoursPerDøgn))
      return .price(unit(calculation.numerator - service, level, calculation), hourRate: hourRate)
    }
  }

  private func unit(_ amount: Kroner, _ level: TakstLine.Level, _ calculation: TakstCalculation) -> Fraction {
    if level.weight == normaliser {
      return Fraction(numerator: Int128(amount.øre) * 1_000_000_000, denominator: 100 * calculation.divisor)
    }
    return Fraction(
      numerator: Int128(amount.øre) * 1_000_000_000 * Int128(level.weight),
      denominator: 100 * calculation.divisor * Int128(normaliser))
  }

  func price(of exact: ExactPrice, line: Int, source: LinePrice.Source) -> LinePrice {
    switch exact {
    case .none(let reason): LinePrice(source: .none(reason))
    case .price(let basis, let hourRate):
      price(basis: basis.wholeKroner, hourRate: hourRate?.wholeKroner ?? .zero, line: line, source: source)
    }
  }

  func price(basis: Kroner, hourRate: Kroner, line: Int, source: LinePrice.Source) -> LinePrice {
    let level = lines[line].level
    let service =
      hourRate == .zero
      ? Kroner.zero
      : Kroner(øre: roundedQuotient(Int128(hourRate.øre) * Int128(level?.hours ?? 0), 1_000_000))
    return LinePrice(
      basis: basis, hourRate: hourRate, service: service, supplement: level?.supplement ?? .zero, source: source)
  }
}
