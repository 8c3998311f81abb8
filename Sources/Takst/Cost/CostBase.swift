/// The cost base of a tilbud (beregningsgrundlag): its lines, what they are budgeted to cost, and what they did cost.
///
/// Source of the items: serviceloven § 174 and barnets lov § 195, all direct and indirect long-run costs.
///
/// Two pairs of words are kept apart. Budget against spending is *mer-/mindreforbrug*: compare ``budget(places:days:assumedShare:plFactor:)``
/// with ``actual(_:plFactor:)``. Income against cost is *over-/underskud*, and belongs to ``YearAccounts``.
public struct CostBase: Hashable, Sendable {
  /// The lines in the order given.
  public let lines: [CostLine]
  /// The delays in days of the lines per place, each once and rising: what is needed of cost-carrying place-days.
  public let delays: [Int]
  /// Whether there are lines outside the takst.
  let hasLinesOutsideTakst: Bool

  /// The lines with names resolved, in an order in which every share comes after what it is a share of.
  private let compiled: [Compiled]

  private struct Compiled: Hashable, Sendable {
    let line: Int
    let sign: Int
    /// From the amount's own prices to the level year's; nil without p/l.
    let priceLevel: Double?
    let isOutsideTakst: Bool
    let driver: Driver
  }

  private enum Driver: Hashable, Sendable {
    case fixed(Kroner)
    case perPlace(Rate, kept: Double, saved: Double, delay: Int)
    case perDøgn(Rate, budgeted: BudgetedOccupancy)
    case steps(SizeSteps)
    case share(Share, of: [Int])
  }

  /// A cost base.
  ///
  /// - Parameter lines: at least one, each name once.
  /// - Throws: ``TakstError`` when empty, when a name is given twice, or when a share names an unknown line or itself.
  public init(_ lines: [CostLine]) throws(TakstError) {
    guard !lines.isEmpty else { throw .empty(what: "a cost base") }
    for (index, line) in lines.enumerated() where lines[..<index].contains(where: { $0.name == line.name }) {
      throw .duplicate(what: "cost line", name: line.name)
    }
    self.lines = lines
    hasLinesOutsideTakst = lines.contains { $0.isOutsideTakst }
    var delays: Set<Int> = []
    for line in lines { if case .perPlace(let perPlace) = line.behaviour { delays.insert(perPlace.delay) } }
    self.delays = delays.sorted()
    var compiled: [Compiled] = []
    for index in try CostBase.order(of: lines) {
      compiled.append(try CostBase.compile(index, of: lines, delays: self.delays))
    }
    self.compiled = compiled
  }

  /// The largest number of places every line has an amount for; nil when there is no limit.
  public var largestSize: Int? {
    var largest: Int?
    for line in lines {
      if case .steps(let steps) = line.behaviour { largest = min(largest ?? steps.largest, steps.largest) }
    }
    return largest
  }
}

// MARK: Amounts

extension CostBase {
  /// What happened in a year, as far as it costs money.
  public struct Activity: Hashable, Sendable {
    /// Days of the year, 365 or 366.
    public var days: Int
    /// Occupied døgn, the fysisk count: who was there to be cared for.
    public var occupied: BilledQuantity
    /// The numbers of places in force and their days, adding up to the days in ``operation``.
    public var sizes: [PlaceTimeline.Size]
    /// Cost-carrying place-days, one for each of ``CostBase/delays``.
    public var carryingPlaceDays: [Int]
    /// Days of the year, 0 being 1 January, on which the tilbud was in operation: from its opening until it has closed
    /// and the last resident is gone. What does not follow places or residents is paid for them.
    public var operation: Range<Int>

    /// What happened, from counts.
    public init(
      days: Int, occupied: BilledQuantity, sizes: [PlaceTimeline.Size], carryingPlaceDays: [Int],
      operation: Range<Int>? = nil
    ) {
      (self.days, self.occupied, self.sizes) = (days, occupied, sizes)
      (self.carryingPlaceDays, self.operation) = (carryingPlaceDays, operation ?? 0..<days)
    }

    /// What happened, with the places by day and what `costBase` needs of them.
    public init(days: Int, occupied: BilledQuantity, places: PlaceTimeline, costBase: CostBase) {
      self.init(
        days: days, occupied: occupied, sizes: places.sizes(days: days),
        carryingPlaceDays: costBase.delays.map { places.carryingPlaceDays(delay: $0, days: days) })
    }
  }

  /// The amounts of the lines and their sum.
  public struct Amounts: Hashable, Sendable {
    /// One amount per line of the cost base; other income is negative.
    public var lines: [Kroner]
    /// Their sum.
    public var total: Kroner

    /// All zero, for a cost base of `count` lines.
    public init(count: Int) {
      (lines, total) = ([Kroner](repeating: .zero, count: count), .zero)
    }

    /// Back to zero, keeping the storage.
    mutating func clear() {
      for line in lines.indices { lines[line] = .zero }
      total = .zero
    }

    /// Adds the amounts of the same lines.
    mutating func add(_ other: Amounts) {
      for line in lines.indices { lines[line] += other.lines[line] }
      total += other.total
    }
  }

  /// What the lines are budgeted to cost in a whole year with `places` places.
  ///
  /// - Parameters:
  ///   - places: 0 or more; cost that is not saved by cuts remains at 0.
  ///   - days: days of the year, 365 or 366; only the lines per døgn depend on it.
  ///   - assumedShare: the forudsat belægning of the takst that the budget is for; lines per døgn are budgeted at it
  ///     unless they state a percentage of their own.
  ///   - plFactor: from the level of the lines to the year's, above zero.
  /// - Returns: an amount per line and their sum.
  /// - Throws: ``TakstError/sizeBeyondSteps(line:places:largest:)`` above ``largestSize``.
  public func budget(
    places: Int, days: Int, assumedShare: Share, plFactor: Double = 1
  ) throws(TakstError) -> Amounts {
    var amounts = Amounts(count: lines.count)
    try budget(places: places, days: days, assumedShare: assumedShare, plFactor: plFactor, into: &amounts)
    return amounts
  }

  /// As ``budget(places:days:assumedShare:plFactor:)``, into storage that is used again; `amounts` has one element per line.
  public func budget(
    places: Int, days: Int, assumedShare: Share, plFactor: Double, into amounts: inout Amounts
  ) throws(TakstError) {
    let quantities = BudgetQuantities(places: places, days: days, assumedShare: assumedShare)
    try evaluate(quantities, plFactor, into: &amounts)
  }

  /// What the lines cost in a year, from what happened in it.
  ///
  /// - Throws: ``TakstError`` above ``largestSize``, or when `activity` was made for another cost base.
  public func actual(_ activity: Activity, plFactor: Double = 1) throws(TakstError) -> Amounts {
    var amounts = Amounts(count: lines.count)
    try actual(activity, plFactor: plFactor, into: &amounts)
    return amounts
  }

  /// As ``actual(_:plFactor:)``, into storage that is used again; `amounts` has one element per line.
  public func actual(_ activity: Activity, plFactor: Double, into amounts: inout Amounts) throws(TakstError) {
    guard activity.carryingPlaceDays.count == delays.count else {
      throw .wrongCount(
        what: "cost-carrying place-days", expected: delays.count, found: activity.carryingPlaceDays.count)
    }
    try evaluate(activity, plFactor, into: &amounts)
  }

  /// What the lines that the takst is to cover cost in a year: those outside it are nothing, and overhead is a share of the
  /// others alone.
  func ofTakst(_ activity: Activity, plFactor: Double, into amounts: inout Amounts) throws(TakstError) {
    try evaluate(OfTakst(activity: activity), plFactor, into: &amounts)
  }

  /// The amounts of all lines from what they multiply their rates with.
  func evaluate(
    _ quantities: some CostQuantities, _ plFactor: Double, into amounts: inout Amounts
  ) throws(TakstError) {
    guard amounts.lines.count == lines.count else {
      throw .wrongCount(what: "amounts of a cost base", expected: lines.count, found: amounts.lines.count)
    }
    amounts.total = .zero
    for entry in compiled {
      let factor = entry.priceLevel.map { $0 == 1 ? plFactor : plFactor * $0 } ?? 1
      var amount = Kroner.zero
      switch entry.driver {
      case .fixed(let yearly): amount = yearly * (factor * quantities.operatingShare)
      case .perPlace(let rate, let kept, let saved, let delay):
        let places = kept * quantities.operatingShare + saved * quantities.places(carryingAfter: delay)
        amount = rate.amount(for: places, factor: factor)
      case .perDøgn(let rate, let budgeted):
        amount = rate.amount(for: quantities.døgn(budgeted), factor: factor)
      case .steps(let steps):
        amount = try quantities.stepAmount(steps, line: entry.line, of: self) * factor
      case .share(let share, let others):
        for other in others { amount += amounts.lines[other] }
        amount = amount * share
      }
      if entry.isOutsideTakst && quantities.isBudget { amount = .zero }
      amounts.lines[entry.line] = entry.sign < 0 ? -amount : amount
      amounts.total += amounts.lines[entry.line]
    }
  }
}

/// What the lines of a cost base multiply their rates with.
protocol CostQuantities {
  /// Whether only what the takst is to cover counts.
  var isBudget: Bool { get }
  /// Share of the year in operation.
  var operatingShare: Double { get }
  /// Places as a mean over the year; `delay` is an index into the cost base's delays.
  func places(carryingAfter delay: Int) -> Double
  /// Occupied døgn of a line with this budget.
  func døgn(_ budgeted: BudgetedOccupancy) -> Double
  /// The amount of the size, or sizes, of the year.
  func stepAmount(_ steps: SizeSteps, line: Int, of costBase: CostBase) throws(TakstError) -> Kroner
}

/// A budget: the places all year, occupied as the takst or the line itself assumes.
private struct BudgetQuantities: CostQuantities {
  let places: Int
  let days: Int
  let assumedShare: Share

  var isBudget: Bool { true }
  var operatingShare: Double { 1 }

  func places(carryingAfter delay: Int) -> Double { Double(places) }

  func døgn(_ budgeted: BudgetedOccupancy) -> Double {
    Double(places * days) * Double(budgeted.share(assumed: assumedShare).billionths) / 1e9
  }

  func stepAmount(_ steps: SizeSteps, line: Int, of costBase: CostBase) throws(TakstError) -> Kroner {
    guard let amount = steps.amount(at: places) else {
      throw .sizeBeyondSteps(line: costBase.lines[line].name, places: places, largest: steps.largest)
    }
    return amount
  }
}

/// Spending: the places that carried cost, and the døgn that were used.
extension CostBase.Activity: CostQuantities {
  var isBudget: Bool { false }
  var operatingShare: Double { operation.count == days ? 1 : Double(operation.count) / Double(max(days, 1)) }

  func places(carryingAfter delay: Int) -> Double {
    Double(carryingPlaceDays[delay]) / Double(days)
  }

  func døgn(_ budgeted: BudgetedOccupancy) -> Double { occupied.units }

  func stepAmount(_ steps: SizeSteps, line: Int, of costBase: CostBase) throws(TakstError) -> Kroner {
    var weighted: Int128 = 0
    for size in sizes {
      guard let amount = steps.amount(at: size.places) else {
        throw .sizeBeyondSteps(line: costBase.lines[line].name, places: size.places, largest: steps.largest)
      }
      weighted += Int128(amount.øre) * Int128(size.days)
    }
    return Kroner(øre: roundedQuotient(weighted, Int128(max(days, 1))))
  }
}

/// Spending without what is outside the takst.
private struct OfTakst: CostQuantities {
  let activity: CostBase.Activity

  var isBudget: Bool { true }
  var operatingShare: Double { activity.operatingShare }

  func places(carryingAfter delay: Int) -> Double { activity.places(carryingAfter: delay) }

  func døgn(_ budgeted: BudgetedOccupancy) -> Double { activity.døgn(budgeted) }

  func stepAmount(_ steps: SizeSteps, line: Int, of costBase: CostBase) throws(TakstError) -> Kroner {
    try activity.stepAmount(steps, line: line, of: costBase)
  }
}

// MARK: Compiling

extension CostBase {
  /// The indices of the lines, every share after what it is a share of.
  private static func order(of lines: [CostLine]) throws(TakstError) -> [Int] {
    var order = lines.indices.filter { others(of: lines[$0]).isEmpty }
    var waiting = lines.indices.filter { !others(of: lines[$0]).isEmpty }
    for index in waiting {
      for name in others(of: lines[index]) where !lines.contains(where: { $0.name == name }) {
        throw .unknownCostLine(name: name, namedBy: lines[index].name)
      }
    }
    while let stuck = waiting.first {
      let done = Set(order.map { lines[$0].name })
      let ready = waiting.filter { others(of: lines[$0]).allSatisfy(done.contains) }
      guard !ready.isEmpty else { throw .circularOverhead(name: lines[stuck].name) }
      order += ready
      waiting.removeAll(where: ready.contains)
    }
    return order
  }

  /// The names a line is a share of.
  private static func others(of line: CostLine) -> [String] {
    if case .share(_, let names) = line.behaviour { names } else { [] }
  }

  private static func compile(
    _ index: Int, of lines: [CostLine], delays: [Int]
  ) throws(TakstError) -> Compiled {
    let line = lines[index]
    let driver: Driver
    switch line.behaviour {
    case .fixed(let amount): driver = .fixed(amount)
    case .perPlace(let perPlace):
      driver = .perPlace(
        perPlace.rate, kept: Double(perPlace.referencePlaces) * perPlace.savedShare.rest.value,
        saved: perPlace.savedShare.value, delay: delays.firstIndex(of: perPlace.delay) ?? 0)
    case .perDøgn(let rate, let budgeted): driver = .perDøgn(rate, budgeted: budgeted)
    case .steps(let steps): driver = .steps(steps)
    case .share(let share, let names):
      for (index, name) in names.enumerated() where names[..<index].contains(name) {
        throw .duplicate(what: "a line that ‘\(line.name)’ is a share of", name: name)
      }
      driver = .share(share, of: names.compactMap { name in lines.firstIndex { $0.name == name } })
    }
    return Compiled(
      line: index, sign: line.category == .otherIncome ? -1 : 1,
      priceLevel: line.followsPriceIndex ? line.priceLevel : nil, isOutsideTakst: line.isOutsideTakst, driver: driver)
  }
}
