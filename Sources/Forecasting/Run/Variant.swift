public import Occupancy
public import Takst

/// One way things may be run: the scenario itself, or one of its variants.
public struct Variant: Hashable, Sendable {
  /// As the scenario calls it.
  public var name: String
  /// The days and kommuner; the same for every variant that is compared.
  public var scene: Scene
  /// The tilbud.
  public var tilbud: [TilbudCase]

  /// A variant.
  public init(name: String, scene: Scene, tilbud: [TilbudCase]) {
    (self.name, self.scene, self.tilbud) = (name, scene, tilbud)
  }
}

/// A tilbud with its people and its money.
public struct TilbudCase: Hashable, Sendable {
  /// What to call a ydelse, and the places it is budgeted with.
  public struct Ydelse: Hashable, Sendable {
    /// As the takstbilag calls it.
    public var name: String
    /// Its paragraph of the law, as written in the scenario.
    public var paragraph: String?
    /// Its budgeted share of the places, where the scenario gives one; not a limit.
    public var budgetedPlaces: Schedule<Int>?
    /// What the scenario says it is, in free text.
    public var about: String?

    /// A ydelse.
    public init(name: String, paragraph: String? = nil, budgetedPlaces: Schedule<Int>? = nil) {
      (self.name, self.paragraph, self.budgetedPlaces) = (name, paragraph, budgetedPlaces)
    }
  }

  /// As the scenario calls it.
  public var name: String
  /// Who runs it.
  public var driftsherre: String?
  /// What the scenario says it is and whom it is for, in free text.
  public var about: String?
  /// Places, demand and stays.
  public var plan: TilbudPlan
  /// Names of the plan's ydelser, the hourly ones last.
  public var ydelser: [Ydelse]
  /// Cost, takst and accounts; nil for a scenario about places only.
  public var economy: Economy?
  /// What really happened in years of the period.
  public var observations: [ObservedFigure] = []
  /// The limits somebody has stated for it; none by default.
  public var viability = Viability()

  /// A tilbud.
  public init(name: String, driftsherre: String? = nil, plan: TilbudPlan, ydelser: [Ydelse], economy: Economy? = nil) {
    (self.name, self.driftsherre, self.plan) = (name, driftsherre, plan)
    (self.ydelser, self.economy) = (ydelser, economy)
  }

  /// Whether all its ydelser are billed by the hour, so that it has no places.
  public var isHourly: Bool { plan.ydelser.isEmpty }
}

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
    /// Place of the line in the takst structure; nil for every line.
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

  /// What the tilbud costs.
  public var costBase: CostBase
  /// How cost becomes takster; one line per line of the simulation, in the same order.
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
    (self.costBase, self.structure, self.priceIndex) = (costBase, structure, priceIndex)
    (self.assumed, self.efterregulering) = (assumed, efterregulering)
    billing = Array(repeating: Billing(), count: structure.lines.count)
  }
}
