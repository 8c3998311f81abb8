public import Occupancy
public import Takst

/// The arithmetic of a tilbud's takster year by year, without simulating.
///
/// Every year is taken to go as its takst assumes: simulated years leave no result behind, and their belægning is the
/// assumed one. Rules about places have their reviews in the simulation: here places are those that hold when no review
/// changes them. Known results, of years before the period or within it, enter by the rules of efterregulering.
public struct Explanation: Hashable, Sendable {
  /// The two years a rule takes the mean of, and the mean before floor and ceiling.
  public struct RuleInputs: Hashable, Sendable {
    /// A year and its belægning.
    public struct Input: Hashable, Sendable {
      /// The year.
      public let year: Int
      /// Its belægning.
      public let share: Share
      /// Whether it is not known before simulating, and taken to be what the year's takst assumes.
      public let isAssumed: Bool
    }

    /// The earlier year and the later.
    public let years: [Input]
    /// Their mean, before floor and ceiling.
    public let mean: Share
    /// The lowest the rule gives.
    public let floor: Share
    /// The highest.
    public let ceiling: Share
  }

  /// The takster of one civil year.
  public struct Year: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// Days of the year, 365 or 366.
    public let days: Int
    /// Days of the year on which the tilbud is open, 0 being 1 January.
    public let openDays: Range<Int>
    /// p/l from the level year to this one.
    public let plFactor: Double
    /// The takster, version by version, each with its arithmetic.
    public let takster: YearTakster
    /// The cost lines of each version, as if it held the whole year.
    public let costs: [CostBase.Amounts]
    /// Where the forudsat belægning of each version comes from; empty when it is given by date.
    public let decisions: [AssumedOccupancy.Decision]
    /// What the rule of two years went by; nil where the forudsat belægning is not the mean of two years.
    public let ruleInputs: RuleInputs?
    /// What a cap holds back for the next year; a deficit is positive.
    public let heldBack: Kroner
  }

  /// The tilbud's name.
  public let tilbud: String
  /// The tilbud's key in the scenario.
  public let id: String
  /// The cost base of the first day; a version's own is that of its plan.
  public let costBase: CostBase
  /// How cost becomes takster on the first day.
  public let structure: TakstStructure
  /// Share of cost and efterregulering that is paid by population; zero where nothing is fixed beforehand.
  public let objectiveShare: Share
  /// The year whose prices the cost lines are given in.
  public let levelYear: Int
  /// Rules that may change the places in the simulation, and not here.
  public let placeRules: PlaceRules
  /// The rules of efterregulering, with the known earlier results.
  public let efterregulering: Efterregulering
  /// What became of each of its earlier results to the end of the period, in their order.
  public let closings: [EfterreguleringLedger.Closing]
  /// The years of the period in which the tilbud is open; of the last one, the days until it closes.
  public let years: [Year]

  /// The explanation of every tilbud in `variant` that has an economy.
  ///
  /// - Throws: ``ForecastingError`` when a plan lies outside its range.
  public static func of(_ variant: Variant) throws(ForecastingError) -> [Explanation] {
    let model = try ForecastModel([variant], seed: 0)
    var explanations: [Explanation] = []
    for (t, tilbud) in variant.tilbud.enumerated() {
      let member = model.units.flatMap { $0.members }.first { $0.tilbud == t }
      guard let economy = member?.economy else { continue }
      do throws(TakstError) { explanations.append(try Explanation(tilbud, economy)) } catch {
        throw .takst(tilbud: tilbud.plan.id, year: nil, error)
      }
    }
    return explanations
  }

  private init(_ tilbud: TilbudCase, _ model: EconomyModel) throws(TakstError) {
    (self.tilbud, id, placeRules) = (tilbud.name, tilbud.plan.id, tilbud.plan.rules)
    (costBase, structure) = (model.economy.costBase, model.economy.structure)
    (levelYear, efterregulering) = (model.economy.priceIndex.levelYear, model.economy.efterregulering)
    objectiveShare = model.plan.objectiveShare
    var (ledger, closings) = (model.ledger, model.earlierClosings)
    var assumedShares: [Int: Share] = [:]
    var years: [Year] = []
    var previous: (takst: Kroner, plFactor: Double)?
    for (y, year) in model.years.enumerated() {
      let (versions, decisions) = try Explanation.versions(model, year, assumedShares)
      let base = try model.plan.takster(versions, days: year.days, plFactor: year.plFactor)
      var room: Kroner?
      if let previous, let first = base.versions.first {
        room = efterregulering.room(
          in: first.calculation, previous: previous.takst, plFactor: year.plFactor / previous.plFactor)
      }
      let entered = try ledger.enter(year: year.year, room: room)
      let takster = try model.plan.takster(
        versions, days: year.days, plFactor: year.plFactor, efterregulering: entered)
      var costs: [CostBase.Amounts] = []
      for version in versions {
        costs.append(try model.plan.budget(version, days: year.days, plFactor: year.plFactor))
      }
      years.append(
        Year(
          year: year.year, days: year.days, openDays: year.openDays, plFactor: year.plFactor, takster: takster,
          costs: costs, decisions: decisions,
          ruleInputs: Explanation.inputs(model, year.year, decisions, assumedShares), heldBack: ledger.heldBackByCap))
      let held = takster.efterregulering(in: year.openDays)
      if takster.efterregulering != held { ledger.takeBack(takster.efterregulering - held) }
      let known = model.knownResults[y]
      let closing = try ledger.close(
        year: year.year,
        result: known?.carried(entered: held) ?? model.knownAccounts[y].map { $0 - held } ?? .zero,
        costBase: known?.costBase ?? takster.budget(in: year.openDays))
      if known != nil { closings.append(closing) }
      if model.closingYear.map({ y >= $0 }) ?? false { ledger.settleAtClosure() }
      assumedShares[year.year] = year.openDays.isEmpty ? model.shareWithoutPlaces : versions.last?.assumedShare
      if let takst = takster.atEndOfYear(withSupplements: false) { previous = (takst, year.plFactor) }
    }
    (self.years, self.closings) = (years.filter { !$0.openDays.isEmpty }, closings)
  }

  /// What a rule of two years went by in `year`.
  private static func inputs(
    _ model: EconomyModel, _ year: Int, _ decisions: [AssumedOccupancy.Decision], _ assumed: [Int: Share]
  ) -> RuleInputs? {
    guard case .rule(let rule) = model.economy.assumed,
      case .meanOfTwoYears(let known, let floor, let ceiling) = rule.rule
    else { return nil }
    for decision in decisions {
      guard case .mean(let mean) = decision.source else { continue }
      let first = known.first(for: year)
      let inputs = [first, first + 1].compactMap { year -> RuleInputs.Input? in
        if let share = assumed[year] { return RuleInputs.Input(year: year, share: share, isAssumed: true) }
        return rule.history.first { $0.year == year }.map {
          RuleInputs.Input(year: year, share: $0.share, isAssumed: false)
        }
      }
      return RuleInputs(years: inputs, mean: mean, floor: floor, ceiling: ceiling)
    }
    return nil
  }

  private static func versions(
    _ model: EconomyModel, _ year: EconomyModel.Year, _ assumed: [Int: Share]
  ) throws(TakstError) -> ([TakstVersion], [AssumedOccupancy.Decision]) {
    guard case .rule(let rule) = model.economy.assumed else { return (year.versions, []) }
    return try year.versions(by: rule) { model.knownShares[$0] ?? assumed[$0] }
  }
}
