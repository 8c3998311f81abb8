package import Forecasting

extension MetricUnit {
  /// What figures are counted in, in JSON.
  var jsonName: String {
    switch self {
    case .share: "share"
    case .count: "number"
    case .mean: "meanNumber"
    case .days: "days"
    case .hours: "hours"
    case .øre: "kroner"
    case .indicator: "probability"
    }
  }
}

extension Estimate {
  /// The estimate with everything known of it; quantiles are null where no distribution is kept.
  ///
  /// `low` and `high` are the 95 percent confidence interval of the mean, `p10Low` to `p10High` and `p90Low` to `p90High`
  /// those of the quantiles.
  package var json: JSONValue {
    [
      .mean: .number(mean), .standardError: .number(standardError), .low: .number(precision.low),
      .high: .number(precision.high), .p10: .number(orNull: spread?.p10), .p25: .number(orNull: spread?.p25),
      .median: .number(orNull: spread?.median), .p75: .number(orNull: spread?.p75),
      .p90: .number(orNull: spread?.p90), .p10Low: .number(orNull: spread?.p10Precision.low),
      .p10High: .number(orNull: spread?.p10Precision.high), .p90Low: .number(orNull: spread?.p90Precision.low),
      .p90High: .number(orNull: spread?.p90Precision.high), .unit: .string(unit.jsonName),
    ]
  }
}

extension JSONValue {
  /// An object of the estimates that exist, in the order of `quantities`.
  static func estimates<Kind>(_ kinds: [Kind], _ key: (Kind) -> String, _ estimate: (Kind) -> Estimate?) -> [JSONMember]
  {
    kinds.compactMap { kind in estimate(kind).map { JSONMember(key: key(kind), $0.json) } }
  }
}
