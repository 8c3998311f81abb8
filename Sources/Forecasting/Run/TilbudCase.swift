public import Occupancy

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
  /// What the scenario says must hold.
  public var expectations: [ExpectedFigure] = []
  /// The limits somebody has stated for it; none by default.
  public var viability = Viability()

  /// A tilbud.
  public init(name: String, driftsherre: String? = nil, plan: TilbudPlan, ydelser: [Ydelse], economy: Economy? = nil) {
    (self.name, self.driftsherre, self.plan) = (name, driftsherre, plan)
    (self.ydelser, self.economy) = (ydelser, economy)
  }

  /// Whether it can have figures in a civil year of `period`: not before it opens, nor when everybody has moved out at its
  /// closure, unless something comes once then.
  package func isAlive(in year: Int, of period: Period) -> Bool {
    Life(plan, in: period).days(of: year) > 0 || economy?.oneOffs.contains { $0.comes(in: year) } ?? false
  }

  /// Whether it is known how its people are spread over the kommuner; else nothing is told per kommune.
  public var knowsKommuner = true

  /// Whether its ydelse number `ydelse` has a figure; the hourly ones are numbered last.
  package func has(_ quantity: YdelseQuantity, ydelse: Int) -> Bool {
    let isHourly = ydelse >= plan.ydelser.count
    return switch quantity {
    case .takst, .income: economy != nil
    case .enrolledShare: ydelser[ydelse].budgetedPlaces != nil
    case .hoursDelivered: isHourly
    case .residents, .admitted, .left, .turnedAway: !isHourly
    case .waiting, .referred: true
    }
  }

  /// Whether all its ydelser are billed by the hour, so that it has no places.
  public var isHourly: Bool { plan.ydelser.isEmpty }
}
