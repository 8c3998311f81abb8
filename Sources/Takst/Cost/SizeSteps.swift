/// A yearly amount that steps up with the number of places, such as the fee of socialtilsyn (1–7, 8–24, 25–49).
public struct SizeSteps: Hashable, Sendable {
  /// Up to and including this many places, this amount.
  public struct Step: Hashable, Sendable {
    /// The largest size with the amount.
    public let upTo: Int
    /// The amount of a whole year.
    public let amount: Kroner

    /// `amount` a year up to and including `upTo` places.
    public init(upTo: Int, amount: Kroner) {
      (self.upTo, self.amount) = (upTo, amount)
    }
  }

  /// The steps, smallest size first.
  public let steps: [Step]

  /// Steps by size.
  ///
  /// - Parameter steps: strictly rising in size, from 0 places up; amounts zero or above.
  /// - Throws: ``TakstError`` when there are none, they do not rise, or an amount is out of range.
  public init(_ steps: [Step]) throws(TakstError) {
    guard !steps.isEmpty else { throw .empty(what: "the steps by size") }
    for step in steps {
      _ = try checked(step.upTo, in: 0...10_000, "the size a step ends at")
      _ = try checked(step.amount.kroner, in: 0...Kroner.limit, "the amount of a step")
    }
    guard zip(steps, steps.dropFirst()).allSatisfy({ $0.upTo < $1.upTo }) else {
      throw .notRising(what: "the sizes of the steps")
    }
    self.steps = steps
  }

  /// The largest size the steps cover.
  public var largest: Int { steps.last?.upTo ?? 0 }

  /// The yearly amount at `places`: nothing at 0 unless a step ends there, nil above ``largest``.
  public func amount(at places: Int) -> Kroner? {
    if places <= 0 { return steps.first.map { $0.upTo == 0 ? $0.amount : .zero } }
    for step in steps where places <= step.upTo { return step.amount }
    return nil
  }
}
