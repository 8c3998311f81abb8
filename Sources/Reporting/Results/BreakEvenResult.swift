package import Forecasting

/// What `breakeven` found.
package struct BreakEvenResult: Sendable {
  /// A tilbud.
  package struct Tilbud: Sendable {
    /// The tilbud.
    package let tilbud: TilbudCase
    /// Its accounts and its break-even; nil without an economy.
    package let figures: (summary: AccountsSummary, path: BreakEvenPath)?

    /// A tilbud's accounts and break-even.
    package init(tilbud: TilbudCase, figures: (summary: AccountsSummary, path: BreakEvenPath)?) {
      (self.tilbud, self.figures) = (tilbud, figures)
    }
  }

  /// The run behind it.
  package let accounts: AccountsResult
  /// The tilbud of the variant.
  package let tilbud: [Tilbud]
  /// The only year shown; nil for all.
  package let year: Int?

  /// What a run found.
  package init(accounts: AccountsResult, tilbud: [Tilbud], year: Int?) {
    (self.accounts, self.tilbud, self.year) = (accounts, tilbud, year)
  }
}
