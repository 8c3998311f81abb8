/// Rounds parts of a whole so that they add up to it as printed.
///
/// Every part is rounded down, and what is left over goes one by one to the largest remainders, to the earlier part when
/// two are equal; should too much be given, it is taken from the smallest.
struct AddingUp {
  /// What is one whole unit, in the parts' own.
  private let divisor: Int128

  /// Sums over `count` futures, shown as means in whole units of `unit` øre.
  init(count: Int64, unit: Int128) { divisor = Int128(max(1, count)) * unit }

  /// A sum by itself, half away from zero.
  func rounded(_ sum: Int128) -> Int {
    let half = sum < 0 ? -divisor / 2 : divisor / 2
    return Int((sum + half) / divisor)
  }

  /// Parts that add up to `total`, which is their sum but for rounding.
  func rounded(_ parts: [Int128], to total: Int) -> [Int] {
    var shown: [Int] = []
    var remainders: [Int128] = []
    for part in parts {
      var (quotient, remainder) = part.quotientAndRemainder(dividingBy: divisor)
      if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + divisor) }
      shown.append(Int(quotient))
      remainders.append(remainder)
    }
    var left = total - shown.reduce(0, +)
    while left < 0, let smallest = remainders.min(), let index = remainders.firstIndex(of: smallest) {
      shown[index] -= 1
      remainders[index] = divisor
      left += 1
    }
    while left > 0, let largest = remainders.max(), let index = remainders.firstIndex(of: largest) {
      shown[index] += 1
      remainders[index] = -1
      left -= 1
    }
    return shown
  }
}
