/// What kommuner pay by population, whether they use the tilbud or not.
///
/// Kommune k pays α·C·(population_k ÷ Σ population), and the rest by use. Every division is to the øre by largest
/// remainder, so that the payments add up to the cost.
public struct ObjektivFinansiering: Hashable, Sendable {
  /// What is shared by population.
  public enum Rule: Hashable, Sendable {
    /// This share α of the budgeted cost, fixed when the takst is made.
    case share(Share)
    /// The places nobody uses, at the takst of a line (by index): as on the særlige pladser.
    case idlePlaces(line: Int)
  }

  /// What is shared by population.
  public let rule: Rule
  /// The population key.
  private let key: Apportionment

  /// A rule and its population key.
  ///
  /// - Parameters:
  ///   - rule: a share of 0–1, or idle places.
  ///   - populations: one per kommune, 0 for one that buys without taking part; at least one above 0.
  /// - Throws: ``TakstError`` when out of range.
  public init(rule: Rule, populations: [Int]) throws(TakstError) {
    if case .share(let share) = rule { _ = try checked(share.value, in: 0...1, "the share paid by population") }
    self.rule = rule
    key = try Apportionment(weights: populations)
  }

  /// The same key under another rule.
  ///
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)`` for a share above 1.
  package func with(_ rule: Rule) throws(TakstError) -> ObjektivFinansiering {
    if case .share(let share) = rule { _ = try checked(share.value, in: 0...1, "the share paid by population") }
    return ObjektivFinansiering(rule: rule, key: key)
  }

  private init(rule: Rule, key: Apportionment) { (self.rule, self.key) = (rule, key) }

  /// Number of kommuner in the key.
  public var kommuner: Int { key.count }

  /// What every kommune pays of `amount` by population; the payments add up to it exactly.
  public func byPopulation(_ amount: Kroner) -> [Kroner] { key.parts(of: amount) }

  /// Adds every kommune's part of `amount` to `totals`.
  func add(_ amount: Kroner, to totals: inout [Kroner]) { key.add(amount, to: &totals) }

  /// What every kommune pays of `cost`: the share of the rule by population, the rest in proportion to `use`.
  ///
  /// When nobody has used the tilbud, or the rule is idle places, all that is not paid by use falls on the population.
  ///
  /// - Parameters:
  ///   - cost: the cost of the year.
  ///   - use: døgn used by each kommune.
  /// - Returns: one payment per kommune.
  /// - Throws: ``TakstError`` when `use` has another length or is negative.
  public func payments(of cost: Kroner, use: [BilledQuantity]) throws(TakstError) -> [Kroner] {
    guard use.count == kommuner else { throw .wrongCount(what: "use by kommune", expected: kommuner, found: use.count) }
    guard case .share(let share) = rule, use.contains(where: { $0 != .zero }) else { return byPopulation(cost) }
    let objective = cost * share
    var payments = byPopulation(objective)
    let byUse = try (cost - objective).split(by: use.map { $0.units })
    for kommune in payments.indices { payments[kommune] += byUse[kommune] }
    return payments
  }

  /// What idle places cost: `idle` døgn at `takst`.
  public static func idle(_ idle: BilledQuantity, at takst: Kroner) -> Kroner { Billing.income(for: idle, at: takst) }
}
