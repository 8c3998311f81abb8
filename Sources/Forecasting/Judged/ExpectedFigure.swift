/// What a scenario says must hold: a figure of a year within a range. A run says whether it does.
public struct ExpectedFigure: Hashable, Sendable {
  /// Which figure; of a ydelse its own, where it has one (``YdelseQuantity/init(_:)``).
  public var indicator: Indicator
  /// Index of the ydelse it is about; nil for the whole tilbud.
  public var ydelse: Int?
  /// The civil year.
  public var year: Int
  /// The least the mean may be, in the figure's unit; nil for no bound.
  public var least: Double?
  /// The most the mean may be, in the figure's unit; nil for no bound.
  public var most: Double?
  /// Why it must.
  public var reason: String

  /// A figure within a range.
  public init(
    _ indicator: Indicator, ydelse: Int? = nil, year: Int, least: Double? = nil, most: Double? = nil, reason: String
  ) {
    (self.indicator, self.ydelse, self.year) = (indicator, ydelse, year)
    (self.least, self.most, self.reason) = (least, most, reason)
  }

  /// Whether it holds of a mean; a figure that does not exist keeps nothing.
  func holds(of value: Double?) -> Bool {
    guard let value else { return false }
    return value >= least ?? -.infinity && value <= most ?? .infinity
  }
}

extension VariantResult {
  /// What must hold of tilbud number `tilbud`: each with its mean, nil where there is none, and whether it holds.
  public func expectations(tilbud: Int) -> [(expected: ExpectedFigure, value: Double?, holds: Bool)] {
    variant.tilbud[tilbud].expectations.map { expected in
      let mean = mean(of: expected, tilbud: tilbud)
      return (expected, mean, expected.holds(of: mean))
    }
  }

  private func mean(of expected: ExpectedFigure, tilbud: Int) -> Double? {
    guard let year = years.firstIndex(of: expected.year) else { return nil }
    guard let ydelse = expected.ydelse else { return figure(expected.indicator, tilbud: tilbud, year: year)?.mean }
    guard case .quantity(let quantity) = expected.indicator, let own = YdelseQuantity(quantity) else { return nil }
    return estimate(own, tilbud: tilbud, ydelse: ydelse, year: year)?.mean
  }

  /// Whether all that must hold does.
  public var holdsAll: Bool { variant.tilbud.indices.allSatisfy { expectations(tilbud: $0).allSatisfy { $0.holds } } }
}
