/// What really happened in a year: a published or otherwise known figure that a forecast is held against.
public struct ObservedFigure: Hashable, Sendable {
  /// The civil year.
  public var year: Int
  /// Index of the ydelse it is about; nil for the whole tilbud.
  public var ydelse: Int?
  /// Which figure it is; of a ydelse its own, where it has one (``YdelseQuantity/init(_:)``).
  public var quantity: Quantity
  /// The figure in shares, people, days, hours or kroner.
  public var value: Double
  /// Whether the scenario's assumptions were chosen so that this figure comes out. Then it tests nothing.
  public var wasFitted: Bool

  /// A figure of the whole tilbud, or of one ydelse.
  public init(year: Int, ydelse: Int? = nil, quantity: Quantity, value: Double, wasFitted: Bool) {
    self.year = year
    self.ydelse = ydelse
    self.quantity = quantity
    self.value = value
    self.wasFitted = wasFitted
  }
}
