package import Forecasting

extension Viability.Measure {
  /// The measure's key in JSON.
  var key: String {
    switch self {
    case .deficit: "deficitRisk"
    case .deficitBeyondBand: "deficitBeyondBandRisk"
    case .takstRise: "takstRise"
    case .occupancy: "occupancy"
    case .residents: "residents"
    case .refused: "refusedShare"
    case .wait: "meanWaitOfAdmitted"
    }
  }
}

extension Viability.Judgement {
  /// The measure, its limit and every year; the worst year stands for the whole period.
  package func json(years names: [Int]) -> JSONValue {
    [
      .measure: .string(measure.key), .kind: .string(measure.isEconomic ? "economic" : "professional"),
      .bound: .string(measure.isLeast ? "atLeast" : "atMost"), .limit: .number(limit),
      .unit: .string(measure.unit.jsonName), .keptThroughout: .bool(isKeptThroughout),
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
