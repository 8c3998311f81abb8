internal import Forecasting
internal import Occupancy
internal import Reporting

/// Estimates as a scenario writes numbers that are not known for certain.
enum UncertainJSON {
  /// A parameter of a length of stay: lognormal about the estimate, as wide as its interval. Where the data set no upper
  /// limit, as far up as down in proportion.
  static func parameter(
    _ parameter: StayFit.Parameter, least: Double, greatest: Double, _ written: (Double) -> JSONValue
  ) -> JSONValue {
    let value = parameter.value
    let down = Mathematics.logarithm(value / parameter.interval.low)
    let up = Mathematics.logarithm(parameter.interval.high / value)
    let half =
      switch (parameter.isOpenBelow, parameter.isOpenAbove) {
      case (false, true): down
      case (true, false): up
      default: (down + up) / 2
      }
    let deviation = half / Interval.z95
    var members = [
      JSONMember(key: "usikker", "lognormal"), JSONMember(key: "median", written(value)),
      JSONMember(key: "cv", rounded(coefficient(deviation))),
    ]
    // What four standard deviations do not reach needs no limit.
    let far = Mathematics.exponential(4 * deviation)
    if value / far < least { members.append(JSONMember(key: "mindst", written(least))) }
    if value * far > greatest { members.append(JSONMember(key: "højst", written(greatest))) }
    return .object(members)
  }

  /// A yearly rate with its mean and cv; the mean is also what is used where nothing is drawn, so that kommuner add up.
  static func rate(_ mean: Double, cv: Double) -> JSONValue {
    .part(["usikker": "lognormal", "middel": rounded(mean), "cv": rounded(cv), "værdi": rounded(mean)])
  }

  /// A central interval on the scale of logarithms.
  static func between(_ interval: Interval, certainty: Double, central: Double) -> JSONValue {
    .part([
      "usikker": "mellem", "fra": rounded(interval.low), "til": rounded(interval.high),
      "sikkerhed": .string("\(Int((certainty * 100).rounded())) %"), "form": "lognormal", "værdi": rounded(central),
    ])
  }

  /// The cv of a lognormal variable whose logarithm has a standard deviation.
  static func coefficient(_ deviation: Double) -> Double {
    (Mathematics.exponential(deviation * deviation) - 1).squareRoot()
  }

  /// A length of time in words that a scenario reads: whole days, or tenths where they matter.
  static func days(_ days: Double) -> JSONValue {
    if days >= 50 { return .string("\(Int(days.rounded())) dage") }
    let tenths = max(1, Int((days * 10).rounded()))
    let (whole, tenth) = tenths.quotientAndRemainder(dividingBy: 10)
    return .string(tenth == 0 ? "\(whole) dage" : "\(whole),\(tenth) dage")
  }

  /// A number with four significant digits.
  static func rounded(_ value: Double) -> JSONValue {
    guard value != 0, value.isFinite else { return .number(value) }
    var scale = 1.0
    while value.magnitude * scale < 1_000 { scale *= 10 }
    return .number((value * scale).rounded() / scale)
  }

  /// A share in percent with two decimals.
  static func percent(_ share: Double) -> JSONValue {
    .string(NumberStyle(.danish).percent(share, places: 2))
  }
}
