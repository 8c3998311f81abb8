public import Occupancy
public import Takst

/// A tilbud's cost, takst and accounts by date.
public struct Economy: Hashable, Sendable {
  /// Forudsat belægning: what the takst is computed with.
  public enum Assumed: Hashable, Sendable {
    /// Decided shares by date.
    case byDate(Schedule<Share>)
    /// The rule of the styringsaftale. It looks at the betalt belægning, which is what the takst's divisor counts.
    case rule(AssumedOccupancy)
  }

  /// A takst known from a takstbilag. It holds from its date to the end of the civil year, or to the line's next one.
  public struct Published: Hashable, Sendable {
    /// First day.
    public var from: CivilDate
    /// Index of the line in the takst structure; nil for every line.
    public var line: Int?
    /// The takst.
    public var takst: Kroner

    /// A published takst.
    public init(from: CivilDate, line: Int? = nil, takst: Kroner) {
      (self.from, self.line, self.takst) = (from, line, takst)
    }
  }

  /// What is billed of a line beyond the days somebody is enrolled and present.
  public struct Billing: Hashable, Sendable {
    /// Share of the enrolled days spent elsewhere, in hospital or on holiday; 0–1.
    public var absence = Share.zero
    /// Share of the absence that is billed; 0–1.
    public var absenceBilled = Share.one
    /// Whether a place held before moving in is billed.
    public var billsHold = false

    /// Every enrolled day billed, none absent, no hold billed.
    public init() {}
  }

  /// Cost, structure and share by population as they are from a date.
  public struct Terms: Hashable, Sendable {
    /// First day.
    public var from: CivilDate
    /// What the tilbud costs: as many lines as before, of the same names.
    public var costBase: CostBase
    /// How cost becomes takster: the same lines as before.
    public var structure: TakstStructure
    /// Share of the cost that is paid by population; nil where the rule is not a share.
    public var objectiveShare: Share?

    /// The terms from a date.
    public init(from: CivilDate, costBase: CostBase, structure: TakstStructure, objectiveShare: Share? = nil) {
      (self.from, self.costBase, self.structure, self.objectiveShare) = (from, costBase, structure, objectiveShare)
    }
  }

  /// What the tilbud costs, until ``later``.
  public var costBase: CostBase
  /// Terms of later dates, in order of date; empty when cost, structure and shares never change.
  public var later: [Terms] = []
  /// How cost becomes takster, until ``later``; one line per line of the simulation, in the same order.
  public var structure: TakstStructure
  /// p/l by year.
  public var priceIndex: PriceIndex
  /// Forudsat belægning.
  public var assumed: Assumed
  /// Known takster.
  public var published: [Published] = []
  /// Whether a takst that changes within a year is to recover the gap of the whole year.
  public var recoversGap = false
  /// What becomes of results.
  public var efterregulering: Efterregulering
  /// What comes once: start-up and close-down.
  public var oneOffs: [OneOff] = []
  /// What is paid by population.
  public var objektivFinansiering: ObjektivFinansiering?
  /// How referrals follow the takst; nil when they do not.
  public var response: PriceResponse?
  /// Years from a takst to its effect on referrals, 1 or more.
  public var responseDelay = 1
  /// Billing rules, one per line.
  public var billing: [Billing]

  /// An economy with no published takst, no objektiv finansiering and no price response.
  public init(
    costBase: CostBase, structure: TakstStructure, priceIndex: PriceIndex, assumed: Assumed,
    efterregulering: Efterregulering
  ) {
    self.costBase = costBase
    self.structure = structure
    self.priceIndex = priceIndex
    self.assumed = assumed
    self.efterregulering = efterregulering
    billing = Array(repeating: Billing(), count: structure.lines.count)
  }
}

extension Economy {
  /// Whether a rule decides the forudsat belægning.
  var isAssumedByRule: Bool {
    if case .rule = assumed { true } else { false }
  }

  /// Whether kommuner pay for idle places that a takst of the period already holds the cost of: one that is computed with
  /// a forudsat belægning below 100 percent.
  package func paysEmptyPlacesTwice(in period: Period) -> Bool {
    guard case .idlePlaces = objektivFinansiering?.rule else { return false }
    switch assumed {
    case .byDate(let schedule):
      let dates = [period.first] + schedule.changes(in: period)
      return dates.contains { schedule.value(on: $0) < .one }
    case .rule(let rule):
      if case .meanOfTwoYears(_, let floor, _) = rule.rule { return floor < .one }
      if case .fixed(let share) = rule.rule { return share < .one }
      return false
    }
  }
}

// MARK: Going on

extension Economy {
  /// The economy as it is on `day`, made to go on like that: forudsat belægning and costs of that day in the prices of
  /// the p/l level year, no takst published, no result known, the takst moving no demand, and the kommuner one.
  ///
  /// Where a rule decides the forudsat belægning it is 100 percent: the rule is followed where the belægning is known.
  func steady(on day: CivilDate) throws(TakstError) -> Economy {
    let assumed: Schedule<Share> =
      switch self.assumed {
      case .byDate(let schedule): Schedule(schedule.value(on: day))
      case .rule: Schedule(.one)
      }
    let rules = efterregulering
    let terms = later.last { $0.from <= day }
    var steady = Economy(
      costBase: terms?.costBase ?? costBase, structure: terms?.structure ?? structure,
      priceIndex: try PriceIndex(levelYear: day.year, growth: [:], growthOtherwise: 0), assumed: .byDate(assumed),
      efterregulering: try Efterregulering(
        band: rules.band, lag: rules.lag, spread: rules.spread, carried: rules.carried, cap: rules.cap,
        bearerAtClosure: rules.bearerAtClosure))
    steady.recoversGap = recoversGap
    if let objektivFinansiering {
      let rule = terms?.objectiveShare.map { ObjektivFinansiering.Rule.share($0) } ?? objektivFinansiering.rule
      steady.objektivFinansiering = try ObjektivFinansiering(rule: rule, populations: [1])
    }
    steady.responseDelay = responseDelay
    steady.billing = billing
    return steady
  }
}
