/// All takster of a tilbud in one year.
public struct YearTakster: Hashable, Sendable {
  /// A version in force, with its arithmetic.
  public struct Version: Hashable, Sendable {
    /// First day of validity.
    public let fromDay: Int
    /// Days of this year in force.
    public let days: Int
    /// The arithmetic, as if the version held the whole year.
    public let calculation: TakstCalculation
    /// The cost base and structure it is made with, supplements in the prices of the year.
    public let plan: YearPlan

    /// How the version's cost becomes prices.
    public var structure: TakstStructure { plan.structure }

    /// Its days in which the tilbud is in operation.
    package func days(in operation: Range<Int>) -> Int { operation.clamped(to: fromDay..<fromDay + days).count }
  }

  /// Days of the year.
  public let days: Int
  /// The versions in order; they cover the year.
  public let versions: [Version]
  /// Number of lines.
  public let lines: Int
  /// The price of every line in every version, version by version.
  public let prices: [LinePrice]
  /// Net cost budget of the year, the versions' budgets weighted by their days.
  public let budget: Kroner
  /// Earlier results that the takster hold; a deficit is positive.
  public let efterregulering: Kroner
  /// What is paid by population this year, the versions' amounts weighted by their days.
  public let objective: Kroner

  /// The price of a line in a version.
  public func price(version: Int, line: Int) -> LinePrice { prices[version * lines + line] }

  /// The price of a line on a day of the year.
  public func price(onDay day: Int, line: Int) -> LinePrice {
    let version = versions.lastIndex { $0.fromDay <= day } ?? 0
    return price(version: version, line: line)
  }

  // MARK: Part years

  /// ``budget`` of the days in operation alone.
  public func budget(in operation: Range<Int>) -> Kroner {
    operation.count == days ? budget : sum(in: operation) { $0.cost }
  }

  /// ``objective`` of the days in operation alone.
  public func objective(in operation: Range<Int>) -> Kroner {
    operation.count == days ? objective : sum(in: operation) { $0.objective }
  }

  /// What the takster can hold of ``efterregulering`` in the days in operation: their share of the year.
  public func efterregulering(in operation: Range<Int>) -> Kroner {
    operation.count == days || efterregulering == .zero
      ? efterregulering
      : Kroner(øre: roundedQuotient(Int128(efterregulering.øre) * Int128(operation.count), Int128(days)))
  }

  /// A yearly amount of every version, for its days in operation.
  private func sum(in operation: Range<Int>, _ yearly: (TakstCalculation) -> Kroner) -> Kroner {
    let sum = versions.reduce(Int128(0)) { $0 + Int128(yearly($1.calculation).øre) * Int128($1.days(in: operation)) }
    return Kroner(øre: roundedQuotient(sum, Int128(days)))
  }

  /// What the change to `version` means for `line` this year and in a whole year; nil for the first version, for an
  /// hourly line, and where there is no price on either side.
  public func effect(ofVersion version: Int, line: Int) -> MidYearEffect? {
    let structure = versions[version].structure
    guard version > 0, let level = structure.lines[line].level else { return nil }
    let (old, new) = (price(version: version - 1, line: line), price(version: version, line: line))
    let calculation = versions[version].calculation
    let computed = structure.price(
      of: structure.exactPrice(of: line, calculation), line: line, source: .computed)
    if case .none = old.source { return nil }
    if case .none = new.source { return nil }
    let wholeYear = new.source == .recovering ? computed : new
    let døgn = calculation.billedDays * level.share.value
    let rest = Double(days - versions[version].fromDay) / Double(days)
    return MidYearEffect(
      change: new.price - old.price, thisYear: (new.price - old.price) * (døgn * rest),
      fullYear: (wholeYear.price - old.price) * døgn)
  }
}

/// What a change of takst within the year means for one line, at the version's own assumptions.
public struct MidYearEffect: Hashable, Sendable {
  /// Change of the price per døgn or hour from the version before.
  public let change: Kroner
  /// Billed in the rest of this year times the change.
  public let thisYear: Kroner
  /// Helårseffekt: what the change would be in a whole year at the takst computed for a whole year.
  public let fullYear: Kroner
}
