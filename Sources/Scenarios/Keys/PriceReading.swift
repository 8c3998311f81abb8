internal import Occupancy
internal import Takst

enum PriceKey: String, ScenarioKey { case prisniveau, vækst, ellers }

/// p/l as the scenario gives it.
struct PriceTable {
  /// The year of the scenario's amounts; nil for the period's first.
  let levelYear: Int?
  let growth: [Int: Double]
  let otherwise: Double?
  /// Where p/l stands, or the scenario when it says nothing about it.
  let field: Field

  /// The widest a year's price level may be from the level of the amounts.
  private static let widest = 0.01...100.0

  /// The index from the amounts of `levelYear`, with growth for every year of the period.
  ///
  /// Nil after reporting a year without growth, or prices out of all proportion.
  func index(levelYear: Int, period: Period) -> PriceIndex? {
    do throws(TakstError) {
      let index = try PriceIndex(levelYear: levelYear, growth: growth, growthOtherwise: otherwise)
      for year in period.years {
        if PriceTable.widest.contains(try index.factor(to: year)) { continue }
        field.error("prices of \(year) are more than a hundred times those of \(levelYear), or less than a hundredth")
        return nil
      }
      return index
    } catch {
      let culprit = field.field(PriceKey.vækst.rawValue) ?? field
      let isMissing = if case .missingGrowth = error { true } else { false }
      culprit.error(error.description, expected: isMissing ? "that year in \"vækst\", or \"ellers\"" : nil)
      return nil
    }
  }
}

extension Reading<PriceTable> {
  static var priceTable: Reading {
    .object(PriceKey.self) { keys in
      let years = ScenarioYears.all
      let level = keys.maybe(.prisniveau, .integer(in: years))
      let growth = keys.value(.vækst, .byYear(.share(in: -0.5...1)), default: [:])
      let otherwise = keys.maybe(.ellers, .share(in: -0.5...1))
      guard let level, let growth, let otherwise else { return nil }
      return PriceTable(levelYear: level, growth: growth, otherwise: otherwise, field: keys.field)
    }
  }
}
