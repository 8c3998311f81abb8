/// What stays the same from year to year in a tilbud's economy, checked and compiled once.
///
/// Two functions do the work, both without side effects: ``takster(_:days:plFactor:efterregulering:)`` makes the year's
/// takster before it begins, and ``accounts(_:takster:)`` closes the year from what happened in it.
public struct YearPlan: Hashable, Sendable {
  /// The cost base, in the price level of the p/l level year.
  public let costBase: CostBase
  /// How cost becomes prices.
  public let structure: TakstStructure
  /// What is paid by population; nil when all is paid by use.
  public let objektivFinansiering: ObjektivFinansiering?
  /// Number of kommuner that buy.
  public let kommuner: Int
  /// The band around a result of zero within which it is no matter for the takst, as a share of the budget.
  public let band: Share

  /// A plan.
  ///
  /// - Parameters:
  ///   - costBase: in the price level of the p/l level year.
  ///   - structure: how cost becomes prices.
  ///   - kommuner: 1–10,000, in an order that holds for every list by kommune.
  ///   - objektivFinansiering: with one population per kommune.
  ///   - band: 0–1 of the cost-based budget.
  /// - Throws: ``TakstError`` when numbers are out of range or the parts do not fit together.
  public init(
    costBase: CostBase, structure: TakstStructure, kommuner: Int, objektivFinansiering: ObjektivFinansiering? = nil,
    band: Share
  ) throws(TakstError) {
    (self.costBase, self.structure, self.objektivFinansiering) = (costBase, structure, objektivFinansiering)
    self.kommuner = try checked(kommuner, in: 1...10_000, "the number of kommuner")
    _ = try checked(band.value, in: 0...1, "the band of efterregulering")
    self.band = band
    if let objektivFinansiering {
      guard objektivFinansiering.kommuner == kommuner else {
        throw .wrongCount(what: "populations", expected: kommuner, found: objektivFinansiering.kommuner)
      }
      if case .idlePlaces(let line) = objektivFinansiering.rule, !structure.lines.indices.contains(line) {
        throw .structureDoesNotFit(why: "idle places are paid at the takst of a line that does not exist")
      }
    }
  }
}

// MARK: Takster

extension YearPlan {
  private init(_ plan: YearPlan, structure: TakstStructure) {
    (costBase, objektivFinansiering, kommuner, band) = (
      plan.costBase, plan.objektivFinansiering, plan.kommuner, plan.band
    )
    self.structure = structure
  }

  /// The takster of a year, every version computed as if its assumptions held the whole year.
  ///
  /// - Parameters:
  ///   - versions: the first from day 0, strictly rising; a published takst overrides the computed one.
  ///   - days: days of the year, 365 or 366.
  ///   - plFactor: from the level year to this year.
  ///   - efterregulering: earlier results that enter, a deficit positive.
  /// - Returns: the price of every line in every version, with the arithmetic behind it.
  /// - Throws: ``TakstError`` when versions do not rise from day 0 or a number is out of range.
  public func takster(
    _ versions: [TakstVersion], days: Int, plFactor: Double = 1, efterregulering: Kroner = .zero
  ) throws(TakstError) -> YearTakster {
    try check(versions, days: days)
    var scratch = CostBase.Amounts(count: costBase.lines.count)
    let own = try priced(at: plFactor)
    var result: [YearTakster.Version] = []
    result.reserveCapacity(versions.count)
    var prices: [LinePrice] = []
    prices.reserveCapacity(versions.count * structure.lines.count)
    var (budget, objective): (Int128, Int128) = (0, 0)
    for (index, version) in versions.enumerated() {
      let plan = try version.plan?.priced(at: plFactor) ?? own
      let calculation = try plan.calculation(
        version, days: days, plFactor: plFactor, efterregulering: efterregulering, into: &scratch)
      let end = index + 1 < versions.count ? versions[index + 1].fromDay : days
      let inForce = end - version.fromDay
      for line in structure.lines.indices {
        prices.append(plan.price(of: line, version, calculation, earlier: result, prices))
      }
      result.append(
        YearTakster.Version(fromDay: version.fromDay, days: inForce, calculation: calculation, plan: plan))
      budget += Int128(calculation.cost.øre) * Int128(inForce)
      objective += Int128(calculation.objective.øre) * Int128(inForce)
    }
    return YearTakster(
      days: days, versions: result, lines: structure.lines.count, prices: prices,
      budget: Kroner(øre: roundedQuotient(budget, Int128(days))), efterregulering: efterregulering,
      objective: Kroner(øre: roundedQuotient(objective, Int128(days))))
  }

  /// The cost lines of a version's budget, as if it held the whole year.
  ///
  /// - Throws: ``TakstError/sizeBeyondSteps(line:places:largest:)`` above ``CostBase/largestSize``.
  public func budget(
    _ version: TakstVersion, days: Int, plFactor: Double
  ) throws(TakstError) -> CostBase.Amounts {
    try (version.plan ?? self).costBase.budget(
      places: version.places, days: days, assumedShare: version.assumedShare, plFactor: plFactor)
  }

  /// The arithmetic of a version by this plan, its cost lines left in `amounts`.
  private func calculation(
    _ version: TakstVersion, days: Int, plFactor: Double, efterregulering: Kroner,
    into amounts: inout CostBase.Amounts
  ) throws(TakstError) -> TakstCalculation {
    try costBase.budget(
      places: version.places, days: days, assumedShare: version.assumedShare, plFactor: plFactor, into: &amounts)
    return try structure.calculation(
      cost: amounts.total, efterregulering: efterregulering, objectiveShare: objectiveShare,
      places: version.places, days: days, assumedShare: version.assumedShare)
  }

  /// The plan with supplements in the prices of a year, `plFactor` from the p/l level year.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` when a supplement is out of range.
  public func priced(at plFactor: Double) throws(TakstError) -> YearPlan {
    if structure.isPriced(at: plFactor) { return self }
    return YearPlan(self, structure: try structure.priced(at: plFactor))
  }

  /// Share of the cost that is paid by population when the takst is made; zero under the rule of idle places.
  package var objectiveShare: Share {
    if case .share(let share) = objektivFinansiering?.rule { share } else { .zero }
  }

  private func check(_ versions: [TakstVersion], days: Int) throws(TakstError) {
    guard let first = versions.first else { throw .empty(what: "the takst versions of a year") }
    _ = try checked(days, in: 365...366, "the days of the year")
    _ = try checked(first.fromDay, in: 0...0, "the first day of a year's first takst version")
    for index in versions.indices.dropFirst() {
      _ = try checked(versions[index].fromDay, in: 1...(days - 1), "the first day of a takst version")
      if versions[index - 1].fromDay >= versions[index].fromDay {
        throw .notRising(what: "the first days of the takst versions")
      }
    }
    for version in versions {
      _ = try checked(version.places, in: 0...10_000, "places")
      if let plan = version.plan { try checkFits(plan) }
      if !version.published.isEmpty && version.published.count != structure.lines.count {
        throw .wrongCount(what: "published takster", expected: structure.lines.count, found: version.published.count)
      }
      for published in version.published {
        if let published { _ = try checked(published.kroner, in: 0...1e6, "a published takst") }
      }
    }
  }

  /// Checks that the plan of a later day has the same lines.
  private func checkFits(_ plan: YearPlan) throws(TakstError) {
    if plan.structure.lines.count != structure.lines.count {
      throw .wrongCount(what: "takst lines", expected: structure.lines.count, found: plan.structure.lines.count)
    }
    if plan.costBase.lines.count != costBase.lines.count {
      throw .wrongCount(what: "cost lines", expected: costBase.lines.count, found: plan.costBase.lines.count)
    }
  }

  private func price(
    of line: Int, _ version: TakstVersion, _ calculation: TakstCalculation,
    earlier versions: [YearTakster.Version], _ prices: [LinePrice]
  ) -> LinePrice {
    if !version.published.isEmpty, let published = version.published[line] {
      return structure.price(basis: published, hourRate: .zero, line: line, source: .published)
    }
    let exact = structure.exactPrice(of: line, calculation)
    guard version.recoversGap, case .price(let basis, let hourRate) = exact,
      let gap = gap(of: line, before: calculation, in: calculation.days - version.fromDay, versions, prices)
    else { return structure.price(of: exact, line: line, source: .computed) }
    return structure.price(
      of: .price(basis.adding(gap.basis), hourRate: hourRate?.adding(gap.hourRate)), line: line, source: .recovering)
  }

  /// What the days before a version lack, per døgn of the `rest` days of the year, to the øre; nil when nothing does.
  ///
  /// Only a takst in force that is not the computed one leaves a gap: the computed takst of its own places and forudsat
  /// belægning covers its own cost, whatever becomes of the places later.
  private func gap(
    of line: Int, before calculation: TakstCalculation, in rest: Int, _ versions: [YearTakster.Version],
    _ prices: [LinePrice]
  ) -> (basis: Kroner, hourRate: Kroner)? {
    let isHourly = structure.lines[line].unit == .hour
    func billed(_ calculation: TakstCalculation, _ days: Int) -> Int128 {
      isHourly
        ? Int128(days)
        : Int128(calculation.places * days) * Int128(calculation.assumedShare.billionths)
    }
    var (basis, hourRate): (Int128, Int128) = (0, 0)
    for (index, earlier) in versions.enumerated() {
      let charged = prices[index * structure.lines.count + line]
      if case .computed = charged.source { continue }
      let exact = structure.exactPrice(of: line, earlier.calculation)
      let own = structure.price(of: exact, line: line, source: .computed)
      if case .none = own.source { return nil }
      let døgn = billed(earlier.calculation, earlier.days)
      basis += Int128((own.basis - charged.basis).øre) * døgn
      hourRate += Int128((own.hourRate - charged.hourRate).øre) * døgn
    }
    let døgn = billed(calculation, rest)
    guard døgn > 0, basis != 0 || hourRate != 0 else { return nil }
    return (Kroner(øre: roundedQuotient(basis, døgn)), Kroner(øre: roundedQuotient(hourRate, døgn)))
  }
}

extension Fraction {
  /// The price with an amount on top.
  fileprivate func adding(_ amount: Kroner) -> Fraction {
    Fraction(numerator: numerator * 100 + Int128(amount.øre) * denominator, denominator: denominator * 100)
  }
}
