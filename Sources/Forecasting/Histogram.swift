/// How often each value came, in bins that are exact near zero and about 0.1 percent wide further out.
///
/// Bins are fixed by the number system, not by the data, so that counts from any threads and splits add to the same
/// histogram. A value below 1,024 has its own bin; above, each doubling is cut in 512 bins. Only the stretch of bins in
/// use is kept.
public struct Histogram: Hashable, Sendable {
  private var first = 0
  private var counts: [UInt32] = []
  /// How many values.
  public private(set) var count: Int64 = 0

  /// No values yet.
  public init() {}

  private static let subBits = 9

  /// The bin of a value: symmetric about zero, increasing with the value.
  @inline(__always)
  static func bin(_ value: Int64) -> Int {
    let size = value.magnitude
    guard size >= 1 << (subBits + 1) else { return Int(value) }
    let shift = 63 - size.leadingZeroBitCount - subBits
    let bin = shift << subBits + Int(size >> UInt64(shift))
    return value < 0 ? -bin : bin
  }

  /// The middle of a bin.
  static func middle(_ bin: Int) -> Double {
    let size = bin.magnitude
    guard size >= 1 << (subBits + 1) else { return Double(bin) }
    let shift = Int(size >> UInt(subBits)) - 1
    let low = Double(size - UInt(shift << subBits)) * Double(UInt64(1) << UInt64(shift))
    let middle = low + (Double(UInt64(1) << UInt64(shift)) - 1) / 2
    return bin < 0 ? -middle : middle
  }

  /// Takes in one value.
  @inline(__always)
  package mutating func add(_ value: Int64) {
    add(1, to: Histogram.bin(value))
    count &+= 1
  }

  @inline(__always)
  private mutating func add(_ amount: UInt32, to bin: Int) {
    if bin < first || bin >= first + counts.count { reach(bin) }
    counts[bin - first] += amount
  }

  private mutating func reach(_ bin: Int) {
    if counts.isEmpty { first = bin }
    if bin < first {
      counts.insert(contentsOf: repeatElement(0, count: first - bin), at: 0)
      first = bin
    }
    if bin >= first + counts.count { counts += repeatElement(0, count: bin - first - counts.count + 1) }
  }

  /// Takes in another histogram's values.
  package mutating func add(_ other: Histogram) {
    for (i, amount) in other.counts.enumerated() where amount > 0 { add(amount, to: other.first + i) }
    count += other.count
  }

  /// The bins in use, from the smallest, and how many values each has.
  var bins: [(bin: Int, count: Int64)] {
    counts.enumerated().compactMap { $1 > 0 ? (first + $0, Int64($1)) : nil }
  }

  /// The value of rank `rank` (1 is the smallest), to within its bin; NaN outside 1–``count``.
  package func value(rank: Int64) -> Double {
    guard rank >= 1, rank <= count else { return .nan }
    var seen: Int64 = 0
    for (i, amount) in counts.enumerated() {
      seen += Int64(amount)
      if seen >= rank { return Histogram.middle(first + i) }
    }
    return .nan
  }

  /// The quantile of a share 0–1: the smallest value that at least this share does not exceed.
  public func quantile(_ share: Double) -> Double {
    // A hair less, so that 56 % of 5,000 is rank 2,800 although 0.56 × 5,000 is 2,800.0000000000005.
    value(rank: max(1, min(count, Int64((share * Double(count) * (1 - 1e-14)).rounded(.up)))))
  }

  /// A 95 percent confidence interval of a quantile from order statistics: the ranks n·p ± 1.96·√(n·p·(1−p)).
  public func quantileInterval(_ share: Double) -> Interval {
    let n = Double(count)
    let half = Interval.z95 * (n * share * (1 - share)).squareRoot()
    let low = max(1, Int64((n * share - half).rounded(.down)))
    let high = min(count, Int64((n * share + half).rounded(.up)) + 1)
    return Interval(low: value(rank: low), high: value(rank: high))
  }

  /// Equality of what was counted, whatever stretch of bins is kept.
  public static func == (left: Histogram, right: Histogram) -> Bool {
    left.count == right.count && left.used == right.used
  }

  /// Hashes what was counted.
  public func hash(into hasher: inout Hasher) { hasher.combine(used) }

  private var used: [Int: UInt32] {
    var used: [Int: UInt32] = [:]
    for (i, amount) in counts.enumerated() where amount > 0 { used[first + i] = amount }
    return used
  }
}
