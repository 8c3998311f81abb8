/// One line of the takstbilag: a takst level, a ydelse, or a service billed by the hour.
public struct TakstLine: Hashable, Sendable {
  /// What the line is priced by.
  public enum Pricing: Hashable, Sendable {
    /// Per døgn, as one of the levels that share the places.
    case døgn(Level)
    /// Per hour, at the tilbud's hourly price.
    case hour
  }

  /// A line's place among the døgn lines.
  public struct Level: Hashable, Sendable {
    /// Takstvægt in millionths: what a døgn costs relative to the others.
    let weight: Int64
    /// Share of the tilbud's budgeted døgn.
    public let share: Share
    /// Service hours per døgn in millionths.
    let hours: Int64
    /// Tillægstakst per døgn, on top of the takst, in the prices of the year at hand: as stated,
    /// until the structure is priced for a year.
    public private(set) var supplement: Kroner
    /// The supplement as it is stated.
    public let statedSupplement: Kroner
    /// What the stated supplement is multiplied by to stand in the prices of the p/l level year.
    let supplementLevel: Double

    /// Takstvægt, relative to the other lines.
    public var takstWeight: Double { Double(weight) / 1e6 }
    /// Hours of service per døgn, used by a two-part takst.
    public var hoursPerDøgn: Double { Double(hours) / 1e6 }

    /// A level.
    ///
    /// - Parameters:
    ///   - share: of the tilbud's budgeted døgn; the shares of all levels add up to 1.
    ///   - weight: takstvægt, 0–100, exact to the millionth.
    ///   - hoursPerDøgn: 0–100, exact to the millionth.
    ///   - supplement: kr. per døgn, 0–1,000,000; carried forward by p/l.
    ///   - supplementLevel: from its own price level to that of the level year, 0.0001–10,000.
    /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``.
    public init(
      share: Share = .one, weight: Double = 1, hoursPerDøgn: Double = 0, supplement: Kroner = .zero,
      supplementLevel: Double = 1
    ) throws(TakstError) {
      self.share = share
      self.weight = rounded(try checked(weight, in: 0...100, "a takstvægt") * 1e6)
      hours = rounded(try checked(hoursPerDøgn, in: 0...100, "the hours per døgn") * 1e6)
      _ = try checked(supplement.kroner, in: 0...1_000_000, "a supplement")
      self.supplementLevel = try checked(supplementLevel, in: 1e-4...1e4, "the price level of a supplement")
      (self.supplement, statedSupplement) = (supplement, supplement)
    }

    /// The level with its supplement at `plFactor` from the level year: in whole kroner, as a takst, but as it is stated
    /// where prices have not moved.
    func priced(at plFactor: Double) -> Level {
      var level = self
      let moved = plFactor * supplementLevel
      level.supplement =
        (moved - 1).magnitude < 1e-12
        ? statedSupplement : Kroner(Int(rounded(Double(statedSupplement.øre) * moved / 100)))
      return level
    }
  }

  /// As in the takstbilag.
  public let name: String
  /// What the line is priced by.
  public let pricing: Pricing

  /// A line.
  ///
  /// - Throws: ``TakstError/empty(what:)`` without a name.
  public init(name: String, pricing: Pricing) throws(TakstError) {
    guard !name.isEmpty else { throw .empty(what: "the name of a takst line") }
    (self.name, self.pricing) = (name, pricing)
  }

  /// Døgn or hours.
  public var unit: Billing.Unit {
    if case .hour = pricing { .hour } else { .døgn }
  }

  /// The level of a døgn line; nil for an hourly one.
  public var level: Level? {
    if case .døgn(let level) = pricing { level } else { nil }
  }
}
