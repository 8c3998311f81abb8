/// What is measured of one ydelse in a year, or over the whole period: means over its days, sums, and no takst.
public enum YdelseQuantity: Int, CaseIterable, Sendable {
  /// Enrolled days ÷ the ydelse's budgeted place-days, where the scenario budgets some.
  case enrolledShare
  /// Mean number enrolled.
  case residents
  /// Mean number waiting.
  case waiting
  /// People referred.
  case referred
  /// People admitted.
  case admitted
  /// People who left the list.
  case left
  /// People turned away.
  case turnedAway
  /// Hours delivered.
  case hoursDelivered
  /// Takst in force at the end of the year, the mean of the ydelse's levels.
  case takst
  /// Billed to kommuner by use.
  case income

  /// The quantity of a tilbud that it is a ydelse's part, or a ydelse's own, of: it has the same key and unit.
  public var ofTilbud: Quantity {
    switch self {
    case .enrolledShare: .enrolledShare
    case .residents: .residents
    case .waiting: .waiting
    case .referred: .referred
    case .admitted: .admitted
    case .left: .left
    case .turnedAway: .turnedAway
    case .hoursDelivered: .hoursDelivered
    case .takst: .takst
    case .income: .income
    }
  }

  /// The same of a ydelse as `quantity` of a tilbud; nil where a ydelse has no such figure.
  public init?(_ quantity: Quantity) {
    guard let own = YdelseQuantity.allCases.first(where: { $0.ofTilbud == quantity }) else { return nil }
    self = own
  }

  /// Its key in JSON and its title in CSV.
  public var key: String { ofTilbud.key }

  /// How the numbers are to be read.
  public var unit: MetricUnit { ofTilbud.unit }
}
