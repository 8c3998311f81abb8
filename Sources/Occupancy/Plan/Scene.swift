/// The days that every tilbud of a scenario shares: its period and its kommuner.
public struct Scene: Hashable, Sendable {
  /// The simulated days.
  public var period: Period
  /// The buyers, in the order every per-kommune figure follows; never empty.
  public var kommuner: [String]

  /// A scene; with no kommuner named, all residents belong to one group.
  public init(period: Period, kommuner: [String] = []) {
    self.period = period
    self.kommuner = kommuner.isEmpty ? ["alle"] : kommuner
  }
}
