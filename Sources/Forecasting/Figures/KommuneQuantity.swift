/// What is measured of one kommune in a year, or over the whole period. People are those of places; where there are none, cases by the hour.
public enum KommuneQuantity: Int, CaseIterable, Sendable {
  /// Mean number of residents it has enrolled.
  case residents
  /// People referred.
  case referred
  /// People turned away or who left the list.
  case refused
  /// All it pays.
  case paid
  /// Its part of what is outstanding at closure, where kommuner bear it; a deficit is positive.
  case outstandingAtClosure

  /// Its key in JSON and its title in CSV.
  public var key: String {
    switch self {
    case .residents: Quantity.residents.key
    case .referred: Quantity.referred.key
    case .refused: Indicator.refused.key
    case .paid: "paid"
    case .outstandingAtClosure: Quantity.outstandingAtClosure.key
    }
  }

  /// How the numbers are to be read.
  public var unit: MetricUnit {
    switch self {
    case .residents: Quantity.residents.unit
    case .referred: Quantity.referred.unit
    case .refused: Indicator.refused.unit
    case .paid: Quantity.income.unit
    case .outstandingAtClosure: Quantity.outstandingAtClosure.unit
    }
  }
}
