/// A division of amounts in fixed proportions, to the øre, by largest remainder.
///
/// Every part is rounded down, and the øre left over go one by one to the largest remainders, to the earlier part
/// when two are equal. The weights are checked once, here, so that dividing an amount later cannot fail.
public struct Apportionment: Hashable, Sendable {
  /// The proportions, zero or above.
  private let weights: [Int64]
  /// Their sum, above zero.
  private let sum: Int64

  /// Whole weights, such as populations.
  ///
  /// - Parameter weights: each 0–10¹², at most 10⁶ of them, at least one above zero.
  /// - Throws: ``TakstError`` when they are not.
  public init(weights: [Int]) throws(TakstError) {
    guard !weights.isEmpty else { throw .empty(what: "the weights of a split") }
    _ = try checked(weights.count, in: 1...1_000_000, "the number of weights of a split")
    // As far as a number of 32 bits reaches, where a number has no more.
    let largest = Int(clamping: 1_000_000_000_000 as Int64)
    for weight in weights { _ = try checked(weight, in: 0...largest, "a weight of a split") }
    self.weights = weights.map(Int64.init)
    sum = self.weights.reduce(0, +)
    guard sum > 0 else { throw .noWeight(what: "a split") }
  }

  /// Weights with decimals; only their proportions matter, and they are kept to 2⁻⁵² of the sum.
  ///
  /// - Parameter weights: each 0–10¹⁵, at least one above zero.
  /// - Throws: ``TakstError`` when they are not.
  public init(weights: [Double]) throws(TakstError) {
    guard !weights.isEmpty else { throw .empty(what: "the weights of a split") }
    for weight in weights { _ = try checked(weight, in: 0...1e15, "a weight of a split") }
    let total = weights.reduce(0, +)
    guard total > 0 else { throw .noWeight(what: "a split") }
    self.weights = weights.map { rounded($0 / total * 0x1p52) }
    sum = self.weights.reduce(0, +)
  }

  /// The number of parts.
  public var count: Int { weights.count }

  /// The parts of `amount`, in the order of the weights; they add up to it exactly.
  ///
  /// - Complexity: O(n²) in the worst case, for n parts.
  public func parts(of amount: Kroner) -> [Kroner] {
    var parts = [Kroner](repeating: .zero, count: weights.count)
    add(amount, to: &parts)
    return parts
  }

  /// Adds the parts of `amount` to `totals`, which holds one total per weight.
  func add(_ amount: Kroner, to totals: inout [Kroner]) {
    guard amount != .zero else { return }
    let sign = amount.øre.signum()
    var remainders = [Int64](repeating: 0, count: weights.count)
    var left = amount.øre.magnitude
    for index in weights.indices {
      let (part, remainder) = quotient(amount.øre.magnitude, UInt64(weights[index]))
      totals[index] += Kroner(øre: sign * Int64(part))
      remainders[index] = Int64(remainder)
      left -= part
    }
    while left > 0 {
      var largest = 0
      for index in remainders.indices where remainders[index] > remainders[largest] { largest = index }
      totals[largest] += Kroner(øre: sign)
      remainders[largest] = -1
      left -= 1
    }
  }

  /// `amount` × `weight` ÷ sum with its remainder; almost always in 64 bits.
  private func quotient(_ amount: UInt64, _ weight: UInt64) -> (quotient: UInt64, remainder: UInt64) {
    let product = amount.multipliedFullWidth(by: weight)
    if product.high == 0 { return product.low.quotientAndRemainder(dividingBy: UInt64(sum)) }
    return UInt64(sum).dividingFullWidth(product)
  }
}
