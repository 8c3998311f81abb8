package import Forecasting

/// What `why` found.
package struct WhyResult: Sendable {
  /// A tilbud.
  package struct Tilbud: Sendable {
    /// The tilbud.
    package let tilbud: TilbudCase
    /// Its accounts with their causes; nil without an economy.
    package let summary: AccountsSummary?
    /// The changes of its takst.
    package let steps: [TakstStep]

    /// A tilbud's accounts and changes of takst.
    package init(tilbud: TilbudCase, summary: AccountsSummary?, steps: [TakstStep]) {
      (self.tilbud, self.summary, self.steps) = (tilbud, summary, steps)
    }
  }

  /// The run behind it.
  package let accounts: AccountsResult
  /// The tilbud of the variant that is explained.
  package let tilbud: [Tilbud]
  /// The only year that is explained; nil for all.
  package let year: Int?
  /// Whether the results are explained, and not only a takst against another.
  package let showsResults: Bool

  /// What a run found.
  package init(accounts: AccountsResult, tilbud: [Tilbud], year: Int?, showsResults: Bool) {
    (self.accounts, self.tilbud, self.year, self.showsResults) = (accounts, tilbud, year, showsResults)
  }
}
