/// The indicator of a death spiral: the takst rises and belægning falls, three years running.
package enum Spiral {
  /// Years in a row that make a spiral; each is compared with the year before it.
  package static let years = 3

  /// A year of one future.
  package struct Year: Hashable, Sendable {
    /// Takst in force at the end of the year, in øre; nil when there is none.
    package var takst: Int64?
    /// Belægning, or utilisation of hours, in billionths.
    package var share: Int64
    /// p/l from the level year.
    package var plFactor: Double

    /// A year.
    package init(takst: Int64?, share: Int64, plFactor: Double = 1) {
      (self.takst, self.share, self.plFactor) = (takst, share, plFactor)
    }
  }

  /// Whether the takst rose net of p/l and belægning fell for ``years`` years running at any time.
  ///
  /// Takster are whole kroner: only what is more than their rounding can make, half a krone on either side, is a rise.
  package static func hasBegun(in series: [Year]) -> Bool {
    var running = 0
    for (before, now) in zip(series, series.dropFirst()) {
      running = isTurn(before, now) ? running + 1 : 0
      if running == years { return true }
    }
    return false
  }

  private static func isTurn(_ before: Year, _ now: Year) -> Bool {
    guard let old = before.takst, let new = now.takst, now.share < before.share else { return false }
    let pl = now.plFactor / before.plFactor
    return Double(new) > Double(old) * pl + 50 * (1 + pl)
  }
}
