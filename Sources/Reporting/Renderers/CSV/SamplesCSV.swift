package import Forecasting
internal import Occupancy

/// Every future's yearly figures as CSV: one row per future, variant, tilbud and year, one column per quantity, then one
/// for each figure of each ydelse and, where they are known, for what each kommune pays.
///
/// Figures are written from the whole numbers that were added up, so that the columns average to the report's means:
/// shares with nine decimals, hours with three, kroner with two, and means and days, which are 2⁻²⁰ exactly, with the
/// decimals that name them.
package struct SamplesCSV {
  private let csv = CSVWriter(.international)
  private let variants: [Variant]
  /// The columns; what only some rule makes has none where there is no such rule.
  private let quantities: [Quantity]
  /// The ydelser by id, in order of appearance, and what is told of each in some tilbud.
  private let ydelser: [(id: String, quantity: YdelseQuantity)]
  private let kommuner: [String]

  /// The samples of these variants.
  package init(_ variants: [Variant]) {
    self.variants = variants
    quantities = Quantity.allCases.filter { quantity in
      variants.contains { $0.tilbud.contains(where: quantity.isMade) }
    }
    let tilbud = variants.flatMap { $0.tilbud }
    var ids: [String] = []
    for id in tilbud.filter({ $0.ydelseIDs.count > 1 }).flatMap({ $0.ydelseIDs }) where !ids.contains(id) {
      ids.append(id)
    }
    ydelser = ids.flatMap { id in
      YdelseQuantity.allCases.filter { quantity in
        tilbud.contains { tilbud in
          tilbud.ydelseIDs.firstIndex(of: id).map { tilbud.has(quantity, ydelse: $0) } ?? false
        }
      }.map { (id, $0) }
    }
    let tells = tilbud.contains { $0.knowsKommuner && $0.economy != nil }
    kommuner = tells ? variants.first.map { $0.scene.kommuner.count > 1 ? $0.scene.kommuner : [] } ?? [] : []
  }

  /// What the file begins with.
  package var header: String {
    let own = ["replication", "variant", "tilbud", "year"] + quantities.map { $0.key }
    let parts = ydelser.map { "\($0.quantity.key) \($0.id)" } + kommuner.map { "\(KommuneQuantity.paid.key) \($0)" }
    return csv.beginning + csv.header(own + parts)
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
        let figures = quantities.map { quantity -> CSVCell in
          guard isAlive, quantity.exists(in: tilbud) else { return .empty }
          return quantity.unit.cell(sample.value(quantity, tilbud: number, year: year))
        }
        let nothing = [CSVCell](repeating: .empty, count: ydelser.count + kommuner.count)
        rows += csv.row(head + figures + (isAlive ? cells(sample, number, tilbud, year) : nothing))
      }
    }
    return rows
  }

  /// The figures of ydelser and kommuner.
  private func cells(_ sample: Forecast.Sample, _ number: Int, _ tilbud: TilbudCase, _ year: Int) -> [CSVCell] {
    let ids = tilbud.ydelseIDs.count > 1 ? tilbud.ydelseIDs : []
    let parts = ydelser.map { column -> CSVCell in
      guard let ydelse = ids.firstIndex(of: column.id), tilbud.has(column.quantity, ydelse: ydelse) else {
        return .empty
      }
      return column.quantity.unit.cell(sample.value(column.quantity, tilbud: number, ydelse: ydelse, year: year))
    }
    let tells = tilbud.knowsKommuner && tilbud.economy != nil
    return parts
      + kommuner.indices.map { kommune in
        guard tells else { return .empty }
        return MetricUnit.øre.cell(sample.value(KommuneQuantity.paid, tilbud: number, kommune: kommune, year: year))
      }
  }
}

extension TilbudCase {
  fileprivate var ydelseIDs: [String] { plan.ydelser.map { $0.id } + plan.hourly.map { $0.id } }
}

extension MetricUnit {
  /// A whole number in its natural unit, exactly.
  fileprivate func cell(_ value: Int64) -> CSVCell {
    switch self {
    case .share: .scaled(Int(value), scale: 9)
    case .count, .indicator: .integer(Int(value))
    case .mean, .days: .number(amount(value))
    case .hours: .scaled(Int(value), scale: 3)
    case .øre: .scaled(Int(value), scale: 2)
    }
  }
}
