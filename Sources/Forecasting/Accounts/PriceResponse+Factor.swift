internal import Occupancy
public import Takst

extension PriceResponse {
  /// The factor on the referral rate when `takst` holds in a year with `plFactor` from the level year.
  ///
  /// - Parameters:
  ///   - takst: kr. per døgn or hour; nil when there is no takst, which gives 1.
  ///   - plFactor: p/l from the level year of the reference, above zero.
  /// - Returns: a factor above zero.
  public func factor(takst: Kroner?, plFactor: Double) -> Double {
    guard elasticity != 0, let takst else { return 1 }
    let ratio = Double(takst.øre) / (Double(reference.øre) * plFactor)
    return Mathematics.power(min(max(ratio, 1 / PriceResponse.widestRatio), PriceResponse.widestRatio), elasticity)
  }
}
