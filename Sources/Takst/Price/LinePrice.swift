/// What one line costs per døgn or hour.
public struct LinePrice: Hashable, Sendable {
  /// Where a price comes from.
  public enum Source: Hashable, Sendable {
    /// From the cost base, as if it held the whole year.
    case computed
    /// From the cost base, raised or lowered so that the rest of the year recovers the whole year's gap.
    case recovering
    /// Known and published; overrides what the cost base gives.
    case published
    /// There is no price, and nothing is billed.
    case none(NoTakst)
  }

  /// The takst, the hourly price, or the basistakst of a two-part takst: whole kroner when computed.
  public let basis: Kroner
  /// Ydelsestakst per service hour, whole kroner; zero unless the takst has two parts.
  public let hourRate: Kroner
  /// The line's service hours per døgn × ydelsestakst, to the øre.
  public let service: Kroner
  /// Tillægstakst per døgn.
  public let supplement: Kroner
  /// Where the price comes from.
  public let source: Source

  init(basis: Kroner, hourRate: Kroner, service: Kroner, supplement: Kroner, source: Source) {
    (self.basis, self.hourRate, self.service) = (basis, hourRate, service)
    (self.supplement, self.source) = (supplement, source)
  }

  init(source: Source) {
    self.init(basis: .zero, hourRate: .zero, service: .zero, supplement: .zero, source: source)
  }

  /// The price without the supplement.
  public var takst: Kroner { basis + service }

  /// All that a døgn or hour costs.
  public var price: Kroner { basis + service + supplement }
}
