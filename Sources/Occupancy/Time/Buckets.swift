/// The spans of time that counts are kept for: the months of the period, or only its civil years, cut further where a
/// takst changes.
public struct Buckets: Sendable {
  /// First day of each bucket.
  public let starts: [CivilDate]
  /// Length of each bucket in days.
  public let days: [Int]
  /// Civil year of each bucket.
  public let years: [Int]
  /// The buckets of each civil year of the period, in order.
  public let ofYear: [Range<Int>]
  /// First tick of each bucket, and the period's end last.
  let ticks: [Int64]
  /// The bucket of each day, with one more day after the last.
  let ofDay: [Int32]

  /// Number of buckets.
  public var count: Int { starts.count }

  /// The months of `period`, or its years when `byMonth` is false, cut on `dates` too.
  public init(period: Period, cutOn dates: [CivilDate] = [], byMonth: Bool = true) {
    let regular = period.monthStarts.filter { byMonth || $0 == period.first || $0.month == 1 }
    starts = Set(regular + dates.filter { $0 > period.first && $0 <= period.last }).sorted()
    let ends = starts.dropFirst().map { period.day(of: $0) } + [period.days]
    let offsets = starts.map { period.day(of: $0) }
    days = zip(offsets, ends).map { $1 - $0 }
    years = starts.map { $0.year }
    ticks = (offsets + [period.days]).map { Int64($0) * Ticks.perDay }
    ofDay =
      days.enumerated().flatMap { Array(repeating: Int32($0.offset), count: $0.element) } + [Int32(starts.count - 1)]
    var ranges: [Range<Int>] = []
    for year in period.years {
      let lower = ranges.last?.upperBound ?? 0
      ranges.append(lower..<(years.lastIndex(of: year) ?? lower - 1) + 1)
    }
    ofYear = ranges
  }
}
