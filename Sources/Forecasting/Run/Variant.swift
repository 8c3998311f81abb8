public import Occupancy

/// One way things may be run: the scenario itself, or one of its variants.
public struct Variant: Hashable, Sendable {
  /// As the scenario calls it.
  public var name: String
  /// The days and kommuner; the same for every variant that is compared.
  public var scene: Scene
  /// The tilbud.
  public var tilbud: [TilbudCase]
  /// From when what is decided counts; the same for every variant that is compared.
  public var decision: Decision

  /// A variant that counts from the period's first day.
  public init(name: String, scene: Scene, tilbud: [TilbudCase]) {
    (self.name, self.scene, self.tilbud) = (name, scene, tilbud)
    decision = Decision(date: scene.period.first, basis: .period)
  }

  /// The index of the first year that counts.
  package var firstYear: Int { decision.firstYear(of: scene.period) }
}
