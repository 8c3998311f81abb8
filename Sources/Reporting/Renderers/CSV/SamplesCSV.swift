package import Forecasting
internal import Occupancy

/// Every future's yearly figures as CSV: one row per future, variant, tilbud and year, one column per quantity.
///
/// Figures are written from the whole numbers that were added up, so that the columns average to the report's means:
/// shares with nine decimals, hours with three, kroner with two, and means and days, which are 2⁻²⁰ exactly, with the
/// decimals that name them.
package struct SamplesCSV {
  private let csv = CSVWriter(.international)
  private let variants: [Variant]
  /// The columns; what only some rule makes has none where there is no such rule.
  private let quantities: [Quantity]

  /// The samples of these variants.
  package init(_ variants: [Variant]) {
    self.variants = variants
    quantities = Quantity.allCases.filter { quantity in
      variants.contains { $0.tilbud.contains(where: quantity.isMade) }
    }
  }

  /// What the file begins with.
  package var header: String {
    csv.beginning + csv.header(["replication", "variant", "tilbud", "year"] + quantities.map { $0.key })
  }

  /// The rows of one future of one variant.
  package func rows(_ sample: Forecast.Sample) -> String {
    let variant = variants[sample.variant]
    var rows = ""
    for (number, tilbud) in variant.tilbud.enumerated() {
      for (year, name) in variant.scene.period.years.enumerated() {
        let isAlive = tilbud.isAlive(in: name, of: variant.scene.period)
        let head: [CSVCell] = [
          .integer(sample.replication), .text(variant.name), .text(tilbud.plan.id), .integer(name),
        ]
        rows += csv.row(
          head
            + quantities.map { quantity in
              guard isAlive, quantity.exists(in: tilbud) else { return .empty }
              return quantity.cell(sample.value(quantity, tilbud: number, year: year))
            })
      }
    }
    return rows
  }
}

extension Quantity {
  /// A whole number in its natural unit, exactly.
  fileprivate func cell(_ value: Int64) -> CSVCell {
    switch unit {
    case .share: .scaled(Int(value), scale: 9)
    case .count, .indicator: .integer(Int(value))
    case .mean, .days: .number(unit.amount(value))
    case .hours: .scaled(Int(value), scale: 3)
    case .øre: .scaled(Int(value), scale: 2)
    }
  }
}
