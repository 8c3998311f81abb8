package import Forecasting

extension Indicator {
  /// Its key where it is limited: of a risk it says that it is one.
  fileprivate var limitKey: String {
    switch self {
    case .quantity(.deficit): "deficitRisk"
    case .quantity(.deficitBeyondBand): "deficitBeyondBandRisk"
    default: key
    }
  }

  /// The figure that a limit of a result is set on; nil for a key that is no limit's.
  init?(limitKey key: String) {
    guard let found = Viability.indicators.first(where: { $0.limitKey == key }) else { return nil }
    self = found
  }
}

extension Viability.Judgement {
  /// The measure, its limit and every year; the worst year stands for the whole period.
  package func json(years names: [Int]) -> JSONValue {
    [
      .measure: .string(indicator.limitKey), .kind: .string(indicator.isEconomic ? "economic" : "professional"),
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
