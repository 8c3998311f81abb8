extension Efterregulering {
  /// A result that is known: of a year before the simulation, or one whose accounts are closed.
  ///
  /// Accounts are published as income − cost. What the takst recovered of still earlier results is in that income, and is
  /// taken off before the result is carried on: else it would be paid back. A known result is therefore stated as the
  /// accounts have it, or with that taken off already.
  public struct EarlierResult: Hashable, Sendable {
    /// Accounting year.
    public let year: Int
    /// The amount stated; a deficit is negative.
    public let stated: Kroner
    /// The cost-based budget of that year, which the band is a share of.
    public let costBase: Kroner
    private let terms: Terms

    private enum Terms: Hashable {
      case accounts(recovered: Kroner?, outside: Kroner)
      case carried
    }

    /// A result as the accounts have it.
    ///
    /// - Parameters:
    ///   - year: accounting year.
    ///   - accounts: income − cost.
    ///   - recovered: what the year's takst recovered of earlier results, a recovered deficit positive; nil for what the
    ///     ledger let enter it.
    ///   - outside: the part of the result made by sales outside the takst.
    ///   - costBase: the cost-based budget of the year.
    public init(year: Int, accounts: Kroner, recovered: Kroner? = nil, outside: Kroner = .zero, costBase: Kroner) {
      (self.year, stated, self.costBase) = (year, accounts, costBase)
      terms = .accounts(recovered: recovered, outside: outside)
    }

    /// A result from which recoveries and sales outside the takst are taken off already.
    public init(year: Int, carried: Kroner, costBase: Kroner) {
      (self.year, stated, self.costBase) = (year, carried, costBase)
      terms = .carried
    }

    /// Whether it is stated as the accounts have it.
    public var isOfAccounts: Bool {
      if case .accounts = terms { true } else { false }
    }

    /// What is carried on of it.
    ///
    /// - Parameter entered: what the ledger let enter the year's takst.
    /// - Returns: the result less what was recovered in the year and what was made outside the takst.
    public func carried(entered: Kroner) -> Kroner {
      switch terms {
      case .accounts(let recovered, let outside): stated - (recovered ?? entered) - outside
      case .carried: stated
      }
    }
  }
}
