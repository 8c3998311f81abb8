/// The price-and-wage index (p/l): what an amount of one year's level is at another year's.
///
///     let index = try PriceIndex(levelYear: 2022, growth: [2023: 0.03, 2024: 0.04])
///     try index.factor(to: 2024)              // 1.0712
///     try index.factor(from: 2024, to: 2022)  // 0.9335…
public struct PriceIndex: Hashable, Sendable {
  /// The year whose price level the scenario's amounts have.
  public let levelYear: Int
  /// The growth of every year that is not in the table; nil when such a year is an error.
  public let growthOtherwise: Double?
  /// Growth from the year before, in order of year.
  private let growth: [YearGrowth]

  private struct YearGrowth: Hashable, Sendable {
    let year: Int
    let share: Double
  }

  /// A table of yearly growth.
  ///
  /// - Parameters:
  ///   - levelYear: the year whose level the amounts have.
  ///   - growth: growth from the year before by year, 0.03 for three percent; above −0.5 and at most 1.
  ///   - growthOtherwise: the growth of years not in the table. Without it a missing year throws when it is needed.
  /// - Throws: ``TakstError/outOfRange(what:value:lowest:highest:)``.
  public init(levelYear: Int, growth: [Int: Double], growthOtherwise: Double? = nil) throws(TakstError) {
    self.levelYear = try checked(levelYear, in: 1900...2300, "the p/l level year")
    for (year, share) in growth.sorted(by: { $0.key < $1.key }) {
      _ = try checked(share, in: -0.5...1, "the p/l growth of \(year)")
    }
    if let growthOtherwise { _ = try checked(growthOtherwise, in: -0.5...1, "the p/l growth of other years") }
    self.growth = growth.sorted { $0.key < $1.key }.map { YearGrowth(year: $0.key, share: $0.value) }
    self.growthOtherwise = growthOtherwise
  }

  /// The factor from one year's level to another's, forwards or backwards in time.
  ///
  /// Going back is the inverse of going forward. Years far apart cost one multiplication a year: ask once per year of a
  /// plan, not in the simulation.
  ///
  /// - Throws: ``TakstError/missingGrowth(year:)`` when the table lacks a year in between and no other growth is given.
  public func factor(from: Int, to: Int) throws(TakstError) -> Double {
    _ = try checked(from, in: 1900...2300, "a p/l year")
    _ = try checked(to, in: 1900...2300, "a p/l year")
    guard from <= to else { return 1 / (try factor(from: to, to: from)) }
    var factor = 1.0
    var year = from
    while year < to {
      year += 1
      factor *= 1 + (try growth(in: year))
    }
    return factor
  }

  /// The factor from the level year to `year`.
  ///
  /// - Throws: ``TakstError/missingGrowth(year:)``.
  public func factor(to year: Int) throws(TakstError) -> Double { try factor(from: levelYear, to: year) }

  /// The growth from the year before.
  private func growth(in year: Int) throws(TakstError) -> Double {
    if let known = growth.first(where: { $0.year == year }) { return known.share }
    guard let growthOtherwise else { throw .missingGrowth(year: year) }
    return growthOtherwise
  }
}
