/// What each of several causes contributes to an amount, by Shapley's rule, to the øre.
///
/// A cause's part is what it changes when it joins those before it, averaged over all orders in which the causes can be
/// taken. So no order is preferred, the parts add up to the whole change, a cause that changes nothing has no part, and
/// the parts of a sum of games are the sums of their parts. Source: L. S. Shapley, A Value for n-Person Games, in
/// Contributions to the Theory of Games II, Princeton 1953, p. 307–317.
///
///     // Income is days × price. 10 days became 8, and a price of 5 kr. became 6 kr.
///     let amounts = [50, 40, 60, 48].map { Kroner($0) }  // neither, days, price, both
///     try Shapley.parts(causes: 2) { amounts[$0] }       // −11 kr. for the days, +9 kr. for the price
public enum Shapley {
  /// More causes than this are not taken apart; every one doubles the work.
  public static let mostCauses = 8

  /// The parts of the causes; they add up to the amount with all of them less the amount with none.
  ///
  /// The parts are fractions over causes!; each is rounded down to the øre, and the øre left over go one by one to the
  /// largest remainders, to the earlier cause when two are equal.
  ///
  /// - Parameters:
  ///   - causes: 1–8.
  ///   - amount: the amount when the causes of a set have happened; bit number i of the set stands for cause number i.
  ///     Called once for each of the 2^causes sets.
  /// - Returns: one part for each cause.
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``, or what `amount` throws.
  public static func parts(
    causes: Int, of amount: (_ set: Int) throws(TakstError) -> Kroner
  ) throws(TakstError) -> [Kroner] {
    _ = try checked(causes, in: 1...mostCauses, "the number of causes")
    var amounts: [Int64] = []
    amounts.reserveCapacity(1 << causes)
    for set in 0..<(1 << causes) { amounts.append(try amount(set).øre) }
    var numerators = [Int128](repeating: 0, count: causes)
    for set in amounts.indices {
      let size = set.nonzeroBitCount
      if size == causes { continue }
      let orders = Int128(factorials[size] * factorials[causes - size - 1])
      for cause in 0..<causes where set & (1 << cause) == 0 {
        numerators[cause] += orders * (Int128(amounts[set | 1 << cause]) - Int128(amounts[set]))
      }
    }
    return divided(numerators, by: Int128(factorials[causes]))
  }

  private static let factorials: [Int] = [1, 1, 2, 6, 24, 120, 720, 5_040, 40_320]

  /// Every numerator ÷ `denominator`, rounded so that the sum is kept; the numerators add up to a multiple of it.
  private static func divided(_ numerators: [Int128], by denominator: Int128) -> [Kroner] {
    var parts: [Int64] = []
    var remainders: [Int128] = []
    for numerator in numerators {
      var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + denominator) }
      parts.append(Int64(quotient))
      remainders.append(remainder)
    }
    var left = remainders.reduce(0, +) / denominator
    while left > 0 {
      var largest = 0
      for index in remainders.indices where remainders[index] > remainders[largest] { largest = index }
      parts[largest] += 1
      remainders[largest] = -1
      left -= 1
    }
    return parts.map { Kroner(øre: $0) }
  }
}
