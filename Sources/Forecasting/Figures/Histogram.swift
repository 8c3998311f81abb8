/// How often each value came, in bins that are exact near zero and about 0.1 percent wide further out.
///
/// Bins are fixed by the number system, not by the data, so that counts from any threads and splits add to the same
/// histogram. A value below 1,024 has its own bin; above, each doubling is cut in 512 bins. Bins lie on pages of 256, and
/// only the pages in use are kept: results on both sides of zero leave most of the bins between them empty. The least and
/// the greatest value are kept as they are, so that a figure that is the same in every future is told exactly.
public struct Histogram: Hashable, Sendable {
  /// Number of the page that the first of ``pages`` stands for.
  private var firstPage = 0
  /// Where each page begins in ``counts``; below zero for a page without values.
  private var pages: [Int32] = []
  private var counts: [UInt32] = []
  /// How many values.
  public private(set) var count: Int64 = 0
  /// The least and the greatest value; the other way round without values.
  private var least = Int64.max
  private var greatest = Int64.min

  /// No values yet.
  public init() {}

  private static let subBits = 9
  private static let pageBits = 8

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
    if value < least { least = value }
    if value > greatest { greatest = value }
  }

  @inline(__always)
  private mutating func add(_ amount: UInt32, to bin: Int) {
    let page = bin >> Histogram.pageBits
    let index = page &- firstPage
    var start: Int32 = -1
    if index >= 0, index < pages.count { start = pages[index] }
    if start < 0 { start = open(page) }
    counts[Int(start) + bin & (1 << Histogram.pageBits - 1)] += amount
  }

  /// Makes room for a page; returns where it begins.
  private mutating func open(_ page: Int) -> Int32 {
    if pages.isEmpty { firstPage = page }
    if page < firstPage {
      pages.insert(contentsOf: repeatElement(-1, count: firstPage - page), at: 0)
      firstPage = page
    }
    if page >= firstPage + pages.count { pages += repeatElement(-1, count: page - firstPage - pages.count + 1) }
    let start = Int32(counts.count)
    pages[page - firstPage] = start
    counts += repeatElement(0, count: 1 << Histogram.pageBits)
    return start
  }

  /// Calls `body` with every bin that has values, from the lowest, until it returns false.
  private func forEachBin(_ body: (_ bin: Int, _ amount: UInt32) -> Bool) {
    for (p, start) in pages.enumerated() where start >= 0 {
      let firstBin = (firstPage + p) << Histogram.pageBits
      for i in 0..<1 << Histogram.pageBits where counts[Int(start) + i] > 0 {
        if !body(firstBin + i, counts[Int(start) + i]) { return }
      }
    }
  }

  /// Takes in another histogram's values.
  package mutating func add(_ other: Histogram) {
    other.forEachBin { bin, amount in
      add(amount, to: bin)
      return true
    }
    count += other.count
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
  }

  /// The middle of a bin as far as there are values in it.
  private func middle(_ bin: Int) -> Double {
    max(Double(least), min(Double(greatest), Histogram.middle(bin)))
  }

  /// The bins in use, from the smallest, and how many values each has.
  var bins: [(bin: Int, count: Int64)] {
    var bins: [(bin: Int, count: Int64)] = []
    forEachBin { bin, amount in
      bins.append((bin, Int64(amount)))
      return true
    }
    return bins
  }

  /// The value of rank `rank` (1 is the smallest), to within its bin; NaN outside 1–``count``.
  package func value(rank: Int64) -> Double {
    guard rank >= 1, rank <= count else { return .nan }
    var seen: Int64 = 0
    var found = 0
    forEachBin { bin, amount in
      seen += Int64(amount)
      found = bin
      return seen < rank
    }
    return middle(found)
  }

  /// The mean of the lowest `share` (0–1) of the values, rounded up to whole values, and its standard error. Each value
  /// is taken as the middle of its bin, so the mean is right to 0.1 percent of the amounts in it. NaN without values.
  ///
  /// With q the highest value taken, the mean is q less the mean of (q − x)⁺ over all values ÷ share; the error is that of
  /// the latter (Rockafellar and Uryasev's conditional value at risk).
  package func lowest(_ share: Double) -> (mean: Double, standardError: Double) {
    guard count > 0 else { return (.nan, .nan) }
    let n = Double(count)
    let taken = max(1, min(count, Int64((share * n * (1 - 1e-14)).rounded(.up))))
    let highest = value(rank: taken)
    var (left, sum, squares) = (taken, 0.0, 0.0)
    forEachBin { bin, amount in
      let used = min(left, Int64(amount))
      let below = highest - middle(bin)
      sum += below * Double(used)
      squares += below * below * Double(used)
      left -= used
      return left > 0
    }
    let variance = count > 1 ? (squares - sum * sum / n) / (n - 1) : .nan
    return (highest - sum / Double(taken), (variance / n).squareRoot() * n / Double(taken))
  }

  /// The share of the values that reach `value` or more, by the bins; NaN without values.
  package func share(reaching value: Int64) -> Double {
    var below: Int64 = 0
    let limit = Histogram.bin(value)
    forEachBin { bin, amount in
      if bin < limit { below += Int64(amount) }
      return bin < limit
    }
    return Double(count - below) / Double(count)
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
    forEachBin { bin, amount in
      used[bin] = amount
      return true
    }
    return used
  }
}
