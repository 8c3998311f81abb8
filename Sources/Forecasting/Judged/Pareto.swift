/// Which of several choices no other beats.
public enum Pareto {
  /// A figure that choices are held against each other by.
  public struct Figure: Hashable, Sendable {
    /// Higher is better; turn the sign of what ought to be low.
    public let value: Double
    /// Standard error of the value.
    public let standardError: Double

    /// A value and its standard error.
    public init(_ value: Double, standardError: Double = 0) {
      (self.value, self.standardError) = (value, standardError)
    }
  }

  /// For every choice, whether no other beats it.
  ///
  /// One choice beats another when it is at least as good by every figure, and better by one of them than 1.96 standard
  /// errors of a difference of independent figures. Equal choices beat neither. Figures of the same futures differ by
  /// less chance than independent ones, so a choice is rather kept than thrown out for a difference that may be none.
  ///
  /// - Parameter choices: as many figures each.
  /// - Returns: one answer per choice, in their order.
  /// - Complexity: O(n²) for n choices.
  public static func unbeaten(_ choices: [[Figure]]) -> [Bool] {
    choices.map { choice in !choices.contains { beats($0, choice) } }
  }

  static func beats(_ one: [Figure], _ other: [Figure]) -> Bool {
    guard zip(one, other).allSatisfy({ $0.value >= $1.value }) else { return false }
    return zip(one, other).contains { one, other in
      let variance = one.standardError * one.standardError + other.standardError * other.standardError
      return one.value - other.value > Interval.z95 * variance.squareRoot()
    }
  }
}
