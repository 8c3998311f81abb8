/// What really happened in a year: a published or otherwise known figure that a forecast is held against.
public struct ObservedFigure: Hashable, Sendable {
  /// Which figure it is.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// Indskrevet belægning: enrolled days ÷ normerede, or for a ydelse budgeted, place-days; a share, 0–2.
    case enrolledShare
    /// Mean number enrolled.
    case residents
    /// Hours delivered ÷ hours of capacity; a share, 0–2.
    case utilisation
    /// Takst at the end of the year, in kr.
    case takst
    /// Result of the year, in kr.; a deficit is negative.
    case result
  }

  /// The civil year.
  public var year: Int
  /// Place of the ydelse it is about; nil for the whole tilbud.
  public var ydelse: Int?
  /// Which figure it is.
  public var measure: Measure
  /// The figure, in the measure's unit.
  public var value: Double
  /// Whether the scenario's assumptions were chosen so that this figure comes out. Then it tests nothing.
  public var wasFitted: Bool

  /// A figure of the whole tilbud, or of one ydelse.
  public init(year: Int, ydelse: Int? = nil, measure: Measure, value: Double, wasFitted: Bool) {
    (self.year, self.ydelse, self.measure) = (year, ydelse, measure)
    (self.value, self.wasFitted) = (value, wasFitted)
  }
}

extension ObservedFigure.Measure {
  var quantity: Quantity {
    switch self {
    case .enrolledShare: .enrolledShare
    case .residents: .residents
    case .utilisation: .utilisation
    case .takst: .takst
    case .result: .result
    }
  }

  /// The same figure of a single ydelse; nil where a ydelse has none.
  var ydelseQuantity: YdelseQuantity? {
    switch self {
    case .enrolledShare: .enrolledShare
    case .residents: .residents
    case .takst: .takst
    case .utilisation, .result: nil
    }
  }
}
