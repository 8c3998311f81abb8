internal import Forecasting
internal import Occupancy

/// The tables of a sensitivity analysis.
struct SensitivityTables {
  let report: SensitivityReport

  /// The uncertain numbers and what is believed of them.
  var numbers: TextTable {
    var table = TextTable([
      .text("Uncertain number"), .text("As stated"), .figures("1 in 10 below"), .figures("Central"),
      .figures("1 in 10 above"),
    ])
    let places = report.result.groups.flatMap(\.self).sorted()
    for place in places {
      guard let figure = report.figure(place) else { continue }
      table.addRow([report.name(place), figure.words, figure.low.text, figure.central.text, figure.high.text])
    }
    return table
  }

  /// Spread and unknown share of the main figures, year by year.
  var spread: TextTable {
    let quantities = report.result.targets.map(\.quantity).reduce(into: [Quantity]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let years = report.result.variant.scene.period.years
    let styles = quantities.map { style($0) }
    var table = TextTable(
      [.text("Year")]
        + zip(quantities, styles).flatMap { quantity, style in
          let unit = style.differenceUnit.isEmpty ? "" : ", \(style.differenceUnit)"
          return [TextTable.Column.figures("\(quantity.title): spread\(unit)"), .figures("not known")]
        })
    for year in 0...years.count {
      let cells = zip(quantities, styles).flatMap { quantity, style -> [String] in
        guard quantity != .takst || year < years.count else { return ["", ""] }
        let target = Sensitivity.Target(quantity, tilbud: report.chosen.tilbud, year: year)
        guard report.result.targets.contains(target) else { return ["", ""] }
        guard let shares = report.shares(target) else { return ["none", ""] }
        return [style.deviation(shares.deviation), SensitivityStyle.share(shares.unknown)]
      }
      table.addRow([year < years.count ? "\(years[year])" : "Whole period"] + cells)
    }
    return table
  }

  /// The chosen figure with each number at its low and at its high end.
  var tornado: TextTable {
    let style = style(report.chosen.quantity)
    let unit = style.unit.isEmpty ? "" : ", \(style.unit)"
    var table = TextTable([
      .text("Number"), .figures("from"), .figures("to"), .figures("\(report.chosen.quantity.title)\(unit), from"),
      .figures("to"), .figures("Swing\(style.differenceUnit.isEmpty ? "" : ", " + style.differenceUnit)"),
    ])
    for bar in report.bars {
      guard let figure = report.figure(bar.number) else { continue }
      table.addRow([
        report.name(bar.number), figure.low.text, figure.high.text, style.mean(bar.atLow), style.mean(bar.atHigh),
        style.difference(bar.swing),
      ])
    }
    return table
  }

  /// The shares of the chosen figure's variance; nil where it never varies.
  var shares: TextTable? {
    guard let shares = report.shares(report.chosen) else { return nil }
    var table = TextTable([
      .text("Source of the spread"), .figures("Alone"), .figures("With interplay"), .figures("Of what is not known"),
    ])
    for group in report.groups {
      table.addRow([
        report.name(ofGroup: group.numbers), SensitivityStyle.share(group.shares.alone),
        SensitivityStyle.share(group.shares.withOthers),
        isKnown(shares) ? SensitivityStyle.share(group.shares.ofUnknown) : NumberStyle.missing,
      ])
    }
    table.addRow([
      "All that is not known", SensitivityStyle.share(shares.unknown), "",
      isKnown(shares) ? "100%" : NumberStyle.missing,
    ])
    table.addRow(["Chance", SensitivityStyle.share(shares.chanceAlone), SensitivityStyle.share(shares.chance), ""])
    return table
  }

  /// Whether what is not known makes a part of the spread that can be divided.
  func isKnown(_ shares: VarianceShares) -> Bool { shares.unknown.interval.low > 0.01 }

  /// The style of a quantity, by its largest figure in the tornado.
  func style(_ quantity: Quantity) -> SensitivityStyle {
    let means = zip(report.result.targets, report.result.tornados).filter { $0.0.quantity == quantity }
      .flatMap { [$0.1.central] + $0.1.bars.flatMap { [$0.atLow, $0.atHigh] } }
    return SensitivityStyle(quantity, largest: means.map(\.value.magnitude).max() ?? 0)
  }
}

extension Quantity {
  /// What the quantity is called in a column of a sensitivity analysis.
  var title: String {
    switch self {
    case .enrolledShare: "Belægning"
    case .takst: "Takst"
    case .result: "Result"
    default: words.replacing(", kr.", with: "")
    }
  }
}
