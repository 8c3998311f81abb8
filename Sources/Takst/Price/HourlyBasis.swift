/// The capacity behind an hourly price: cost ÷ (årsværk × net hours × faktureringsgrad).
public struct HourlyBasis: Hashable, Sendable {
  /// Share of the tilbud's cost that the hourly lines carry.
  public let costShare: Share
  /// Full-time positions.
  public let årsværk: Double
  /// Hours a position has for service in a year, when holidays, illness and the like are taken off.
  public let netHours: Double
  /// Faktureringsgrad: the share of those hours that is budgeted to be billed.
  public let billableShare: Share
  /// Available hours a year in millionths.
  private let available: Int64

  /// An hourly capacity.
  ///
  /// - Parameters:
  ///   - costShare: 0–1.
  ///   - årsværk: above zero, at most 10,000.
  ///   - netHours: above zero, at most 8,784.
  ///   - billableShare: above zero, at most 2.
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``.
  public init(costShare: Share, årsværk: Double, netHours: Double, billableShare: Share) throws(TakstError) {
    _ = try checked(costShare.value, in: 0...1, "the hourly lines' share of the cost")
    _ = try checked(billableShare.value, in: 1e-9...2, "the faktureringsgrad")
    self.costShare = costShare
    self.årsværk = try checked(årsværk, in: 0.001...10_000, "årsværk")
    self.netHours = try checked(netHours, in: 0.001...8784, "net hours per årsværk")
    self.billableShare = billableShare
    available = rounded(årsværk * netHours * 1e6)
  }

  /// Hours available in a year: årsværk × net hours.
  public var availableHours: Double { Double(available) / 1e6 }

  /// Hours budgeted to be billed in a year.
  public var budgetedHours: Double { availableHours * billableShare.value }

  /// The price per hour that brings in `cost`.
  func price(for cost: Kroner) -> Fraction {
    Fraction(
      numerator: Int128(cost.øre) * 1_000_000_000_000_000,
      denominator: max(1, 100 * Int128(available) * Int128(billableShare.billionths)))
  }
}
