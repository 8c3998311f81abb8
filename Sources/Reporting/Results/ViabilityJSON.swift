package import Forecasting

extension Viability.Judgement {
  /// The key of what is limited: of a risk it says that it is one.
  private var key: String {
    switch indicator {
    case .quantity(.deficit): "deficitRisk"
    case .quantity(.deficitBeyondBand): "deficitBeyondBandRisk"
    default: indicator.key
    }
  }

  /// The measure, its limit and every year; the worst year stands for the whole period.
  package func json(years names: [Int]) -> JSONValue {
    [
      .measure: .string(key), .kind: .string(indicator.isEconomic ? "economic" : "professional"),
      .bound: .string(isLeast ? "atLeast" : "atMost"), .limit: .number(limit),
      .unit: .string(indicator.unit.jsonName), .keptThroughout: .bool(isKeptThroughout),
      .worstYear: .integer(orNull: worst.map { names[$0] }),
      .years: .array(zip(names, years).map { name, year in year.json(name) }),
    ]
  }
}

extension Viability.Year {
  fileprivate func json(_ name: Int) -> JSONValue {
    [
      .year: .integer(name), .value: .number(orNull: value), .kept: isKept.map(JSONValue.bool) ?? .null,
      .clear: isClear.map(JSONValue.bool) ?? .null, .probability: .number(orNull: probability),
    ]
  }
}
