/// The exact sum and sum of squares of one metric over replications.
///
/// Everything is a whole number, and whole numbers add up to the same in any order: threads and splits of the
/// replications cannot change a digit. Memory does not grow with the number of replications.
public struct Tally: Hashable, Sendable {
  /// How many values.
  public private(set) var count: Int64 = 0
  /// Their sum.
  public private(set) var sum: Int128 = 0
  /// The sum of their squares.
  public private(set) var squares: Int128 = 0

  /// No values yet.
  public init() {}

  /// Takes in one value.
  @inline(__always)
  package mutating func add(_ value: Int64) {
    count &+= 1
    // Many figures of a year are nothing in every future.
    if value == 0 { return }
    sum &+= Int128(value)
    let wide = value.multipliedFullWidth(by: value)
    squares &+= Int128(wide.high) << 64 | Int128(wide.low)
  }

  /// Takes in another tally's values.
  package mutating func add(_ other: Tally) {
    count += other.count
    sum += other.sum
    squares += other.squares
  }

  /// The mean; NaN without values.
  public var mean: Double { count > 0 ? Double(sum) / Double(count) : .nan }

  /// The unbiased variance; NaN below two values. The numerator n·Σx² − (Σx)² is taken exactly, in 256 bits.
  public var variance: Double {
    guard count > 1 else { return .nan }
    let product = squares.magnitude.multipliedFullWidth(by: UInt128(count))
    let square = sum.magnitude.multipliedFullWidth(by: sum.magnitude)
    let (low, borrows) = product.low.subtractingReportingOverflow(square.low)
    let high = product.high - square.high - (borrows ? 1 : 0)
    let n = Double(count)
    return (Double(high) * 0x1p128 + Double(low)) / (n * (n - 1))
  }

  /// The standard error of the mean; NaN below two values.
  public var standardError: Double { (variance / Double(count)).squareRoot() }
}
