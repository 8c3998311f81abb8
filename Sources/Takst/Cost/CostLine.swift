/// One line of a cost base: what it is, how it behaves, and whether it follows p/l.
public struct CostLine: Hashable, Sendable {
  /// What kind of cost a line is, in the order of the legal cost base.
  public enum Category: Hashable, Sendable, CaseIterable {
    /// Direct cost.
    case direct
    /// Indirect cost (overhead).
    case overhead
    /// Depreciation (afskrivning).
    case depreciation
    /// Interest on the value of the assets (forrentning).
    case interest
    /// Pensions of civil servants.
    case pensions
    /// The fee of socialtilsyn.
    case tilsyn
    /// Income other than the takst, such as rent or sales outside the rammeaftale. Counted against the cost.
    case otherIncome
  }

  /// What a line's amount depends on.
  public enum Behaviour: Hashable, Sendable {
    /// So much a year, whatever happens. A saving still to be found is a negative amount.
    case fixed(Kroner)
    /// So much per place and year, with what a cut really saves.
    case perPlace(PerPlace)
    /// So much per occupied døgn. The budget counts rate × places × days × the budgeted belægning.
    case perDøgn(Rate, budgeted: BudgetedOccupancy)
    /// So much a year by number of places; spending follows the days at each size.
    case steps(SizeSteps)
    /// A share of the sum of other lines, named; they may themselves be shares, but not in a circle.
    case share(Share, of: [String])
  }

  /// A cost per place, and what is really saved when there are fewer.
  ///
  /// With rate a, reference N and saved share s the yearly cost of n places is a·(N·(1 − s) + s·n): the average at N
  /// is a, every place fewer saves s·a, every place more costs s·a. With s = 1 it is simply a·n.
  public struct PerPlace: Hashable, Sendable {
    /// Kroner per place and year at the reference number of places.
    public let rate: Rate
    /// Share of one place's cost that a cut saves, 0–1.
    public let savedShare: Share
    /// The number of places at which the rate holds.
    public let referencePlaces: Int
    /// Days before a cut saves money.
    public let delay: Int

    /// A cost per place.
    ///
    /// - Parameters:
    ///   - rate: kroner per place and year at `referencePlaces`.
    ///   - savedShare: 0–1.
    ///   - referencePlaces: 1–10,000; of no importance when all is saved.
    ///   - delay: 0–3,660 days.
    /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``.
    public init(
      rate: Rate, savedShare: Share = .one, referencePlaces: Int = 1, delay: Int = 0
    ) throws(TakstError) {
      self.rate = rate
      _ = try checked(savedShare.value, in: 0...1, "the saved share of a place's cost")
      self.savedShare = savedShare
      self.referencePlaces = try checked(referencePlaces, in: 1...10_000, "the reference number of places")
      self.delay = try checked(delay, in: 0...3660, "the days before a cut saves money")
    }
  }

  /// Unique within its cost base.
  public let name: String
  /// What kind of cost; ``Category/otherIncome`` turns the sign.
  public let category: Category
  /// What the amount depends on.
  public let behaviour: Behaviour
  /// Whether the amount is carried forward by p/l.
  public let followsPriceIndex: Bool
  /// What the amount is multiplied by to stand in the prices of the p/l level year; 1 when it does. Of no importance
  /// without p/l.
  public let priceLevel: Double
  /// Whether the line belongs to sales outside the rammeaftale: it counts in the accounts, never in the takst.
  public let isOutsideTakst: Bool

  /// A line.
  ///
  /// - Parameters:
  ///   - name: not empty.
  ///   - category: other income is given as a positive amount and counted against the cost.
  ///   - behaviour: rates zero or above; fixed amounts may be negative, except for other income.
  ///   - followsPriceIndex: a share of other lines follows them and disregards this.
  ///   - priceLevel: from the amount's own price level to that of the level year, 0.0001–10,000.
  ///   - isOutsideTakst: whether the line counts only in the accounts.
  /// - Throws: ``TakstError`` when the name is empty or an amount out of range.
  public init(
    name: String, category: Category = .direct, behaviour: Behaviour, followsPriceIndex: Bool = true,
    priceLevel: Double = 1, isOutsideTakst: Bool = false
  ) throws(TakstError) {
    guard !name.isEmpty else { throw .empty(what: "the name of a cost line") }
    let what = "the amount of cost line ‘\(name)’"
    switch behaviour {
    case .fixed(let amount):
      _ = try checked(amount.kroner, in: (category == .otherIncome ? 0 : -Kroner.limit)...Kroner.limit, what)
    case .perPlace(let perPlace): _ = try checked(perPlace.rate.kroner, in: 0...Kroner.limit, what)
    case .perDøgn(let rate, let budgeted):
      _ = try checked(rate.kroner, in: 0...Kroner.limit, what)
      if case .stated(let share) = budgeted {
        _ = try checked(share.value, in: 0...2, "the budgeted belægning of cost line ‘\(name)’")
      }
    case .steps: break
    case .share(let share, let names):
      _ = try checked(share.value, in: 0...10, "the share of cost line ‘\(name)’")
      guard !names.isEmpty else { throw .empty(what: "the lines that ‘\(name)’ is a share of") }
    }
    (self.name, self.category, self.behaviour) = (name, category, behaviour)
    (self.followsPriceIndex, self.isOutsideTakst) = (followsPriceIndex, isOutsideTakst)
    self.priceLevel = try checked(priceLevel, in: 1e-4...1e4, "the price level of cost line ‘\(name)’")
  }
}
