/// How much fewer (or more) are referred when the takst moves: (takst ÷ reference)^elasticity, both net of p/l.
///
/// An assumption of the scenario, never a finding: state refusion on dear single cases makes the marginal krone of the
/// buyer much smaller than the takst. The default elasticity is 0, which gives a factor of exactly 1.
public struct PriceResponse: Hashable, Sendable {
  /// The takst the referral rates belong to, in the price level of the p/l level year.
  public let reference: Kroner
  /// Percent change of referrals per percent change of takst; usually zero or below.
  public let elasticity: Double

  /// The ratio is held within this many times up and down, so that a takst near zero cannot empty or flood the model.
  public static let widestRatio = 100.0

  /// A response.
  ///
  /// - Parameters:
  ///   - reference: above zero, in the level year's prices.
  ///   - elasticity: −10 to 10.
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``.
  public init(reference: Kroner, elasticity: Double = 0) throws(TakstError) {
    _ = try checked(reference.kroner, in: 0.01...Kroner.limit, "the reference takst")
    self.reference = reference
    self.elasticity = try checked(elasticity, in: -10...10, "the price elasticity")
  }
}
