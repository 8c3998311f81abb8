/// How many are referred a day, from one day of a period until the next rate.
package struct DailyRate: Hashable, Sendable {
  /// Days from the period's first day; the first rate has 0.
  package let fromDay: Int
  /// Referrals per day, before yearly factors.
  package let perDay: Double

  /// So many a day from a day on.
  package init(fromDay: Int, perDay: Double) { (self.fromDay, self.perDay) = (fromDay, perDay) }
}

extension Referrals {
  /// The rates of the random referrals over the scene's period, as the simulation has them: season, growth and events
  /// included, yearly factors left out.
  package func dailyRates(in scene: Scene) -> [DailyRate] {
    let profile = ReferralProfile(self, scene: scene)
    return zip(profile.starts, profile.rates).map {
      DailyRate(fromDay: Int($0 / Ticks.perDay), perDay: $1 * Double(Ticks.perDay))
    }
  }
}
