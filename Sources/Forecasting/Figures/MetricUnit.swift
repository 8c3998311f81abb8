/// How a metric's whole numbers are to be read.
public enum MetricUnit: Hashable, Sendable {
  /// A share in billionths.
  case share
  /// A number of people or events.
  case count
  /// A mean number of people or places, in 2⁻²⁰.
  case mean
  /// Days in 2⁻²⁰.
  case days
  /// Hours in thousandths.
  case hours
  /// Money in øre.
  case øre
  /// 1 when it happened, 0 when not.
  case indicator

  /// What one whole number is worth in shares, people, days, hours or kroner.
  public var scale: Double {
    switch self {
    case .share: 1e-9
    case .count, .indicator: 1
    case .mean, .days: 0x1p-20
    case .hours: 1e-3
    case .øre: 1e-2
    }
  }
}
