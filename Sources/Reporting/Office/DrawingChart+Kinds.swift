extension DrawingChart {
  /// The percentiles of a fan, each with a value per category, and the words for them.
  struct Fan: Sendable {
    let p10: [Double?]
    let p25: [Double?]
    let median: [Double?]
    let p75: [Double?]
    let p90: [Double?]
    /// The names of the five in the table, from the lowest.
    let names: [String]
    /// The names of the two bands: from P10 to P90, and from P25 to P75.
    let outerBand: String
    let innerBand: String
  }

  /// A fan: bands between percentiles, their median, and a line of its own such as the number of places.
  static func fan(
    title: String, alternativeText: String, categories: Categories, _ fan: Fan,
    line: (name: String, values: [Double?])? = nil, categoryAxis: Axis, valueAxis: Axis
  ) -> DrawingChart {
    precondition(fan.names.count == 5, "a fan has five percentiles")
    let percentiles = [fan.p10, fan.p25, fan.median, fan.p75, fan.p90]
    func difference(_ upper: Int, _ lower: Int) -> [Double?] {
      zip(percentiles[upper], percentiles[lower]).map { upper, lower in
        if let upper, let lower { upper - lower } else { nil }
      }
    }
    func band(_ name: String, _ upper: Int, _ lower: Int, _ colour: DrawingColour, isInLegend: Bool) -> Column {
      Column(
        name: name, values: difference(upper, lower), mark: .area(colour), origin: .difference(upper, minus: lower),
        isInLegend: isInLegend)
    }
    let lines = zip(fan.names, percentiles).enumerated().map { index, column in
      let mark: Mark =
        switch index {
        case 2: .line(.blue)
        case 0, 4: .line(.grey, .dashed)
        default: .none
        }
      return Column(
        name: column.0, values: column.1, mark: mark, isInLegend: index == 2, isNamedAtEnd: index.isMultiple(of: 2))
    }
    let bands = [
      Column(name: fan.names[0], values: fan.p10, mark: .area(nil), origin: .copy(of: 0), isInLegend: false),
      band("\(fan.names[0])–\(fan.names[1])", 1, 0, .paleBlue, isInLegend: false),
      band(fan.innerBand, 3, 1, .mediumBlue, isInLegend: true),
      band(fan.outerBand, 4, 3, .paleBlue, isInLegend: true),
    ]
    let own = line.map { Column(name: $0.name, values: $0.values, mark: .line(.plum)) }
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .continuous, categories: categories,
      columns: lines + bands + (own.map { [$0] } ?? []), categoryAxis: categoryAxis, valueAxis: valueAxis)
  }

  /// Dots above names, each an equal part of the futures: in another colour below zero; and a band around it.
  static func dots(
    title: String, alternativeText: String, names: [String], dots: [[Double]], riseName: String, fallName: String,
    band: (name: String, halfWidths: [Double?]), valueAxis: Axis
  ) -> DrawingChart {
    func columns(_ name: String, _ mark: Mark, _ isChosen: (Double) -> Bool) -> [Column] {
      (0..<(dots.map(\.count).max() ?? 0)).compactMap { index in
        let values = dots.map { row -> Double? in row.indices.contains(index) && isChosen(row[index]) ? row[index] : nil
        }
        guard values.contains(where: { $0 != nil }) else { return nil }
        return Column(name: "\(name) \(index + 1)", values: values, mark: mark, isInLegend: false)
      }
    }
    func edge(_ sign: Double) -> [Column] {
      guard band.halfWidths.contains(where: { $0 != nil }) else { return [] }
      return [
        Column(
          name: band.name, values: band.halfWidths.map { $0.map { sign * $0 } }, mark: .line(.grey, .dashed),
          isInLegend: sign > 0)
      ]
    }
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .upright, categories: .labels(names),
      columns: columns(riseName, .points(.blue)) { $0 >= 0 }
        + columns(fallName, .points(.orange)) { $0 < 0 } + edge(1) + edge(-1),
      valueAxis: valueAxis)
  }

  /// Lines over categories, each named at its end; after four their colours come again, dashed.
  static func lines(
    title: String, alternativeText: String, categories: [String], _ lines: [(name: String, values: [Double?])],
    formulas: [[String]] = [], categoryAxis: Axis = Axis(), valueAxis: Axis
  ) -> DrawingChart {
    let columns = lines.enumerated().map { index, line in
      Column(
        name: line.name, values: line.values, mark: .line(.series(index), index < 4 ? .marked : .dashed),
        origin: formulas.isEmpty ? .given : .formulas(formulas[index]), isNamedAtEnd: true)
    }
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .upright, categories: .labels(categories),
      columns: columns, categoryAxis: categoryAxis, valueAxis: valueAxis)
  }

  /// A zone of a distribution: a deficit beyond the band, within it, a surplus.
  struct Zone: Sendable {
    let name: String
    let colour: DrawingColour
    /// The bins that belong to it.
    let bins: Range<Int>
  }

  /// A distribution as columns without space between them, coloured by zone.
  ///
  /// Zones end where bins do, so that a limit is where the colour changes. `zeroBin` is the first bin of the surpluses:
  /// the upright axis is drawn at its left edge.
  static func distribution(
    title: String, alternativeText: String, bins: [String], shares: [Double], zones: [Zone], zeroBin: Int?,
    categoryAxis: Axis, valueAxis: Axis
  ) -> DrawingChart {
    let columns = zones.map { zone in
      Column(
        name: zone.name, values: shares.enumerated().map { zone.bins.contains($0) ? $1 : nil },
        mark: .bar(zone.colour))
    }
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .upright, categories: .labels(bins), columns: columns,
      categoryAxis: categoryAxis, valueAxis: valueAxis, overlaps: true, gap: 4, valueAxisBefore: zeroBin)
  }

  /// A bar of a tornado: what the result changes by at the low and at the high end of an assumption.
  struct TornadoBar: Sendable {
    let name: String
    let low: Double
    let high: Double
  }

  /// A tornado: bars to both sides of zero, the first on top.
  static func tornado(
    title: String, alternativeText: String, _ bars: [TornadoBar], lowName: String, highName: String, valueAxis: Axis
  ) -> DrawingChart {
    // Bars to the same side would hide each other if they shared their place.
    let sharesSide = bars.contains { $0.low * $0.high > 0 }
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .sideways, categories: .labels(bars.map(\.name)),
      columns: [
        Column(name: lowName, values: bars.map(\.low), mark: .bar(.orange)),
        Column(name: highName, values: bars.map(\.high), mark: .bar(.blue)),
      ], valueAxis: valueAxis, overlaps: !sharesSide)
  }

  /// A step of a waterfall.
  struct WaterfallStep: Sendable {
    let name: String
    /// The change, or the level itself when the step is one.
    let amount: Double
    let isLevel: Bool
    /// The amount as it is written above its column.
    let label: String
  }

  /// A waterfall: levels from zero, and between them the changes, each from where the one before it ended.
  static func waterfall(
    title: String, alternativeText: String, _ steps: [WaterfallStep], levelName: String, riseName: String,
    fallName: String, amountName: String, valueAxis: Axis
  ) -> DrawingChart {
    var level = 0.0
    let spans = steps.map { step in
      let start = step.isLevel ? 0 : level
      level = step.isLevel ? step.amount : level + step.amount
      return (low: min(start, level), high: max(start, level), step: step)
    }
    /// The parts of the chosen steps above and below zero, which stack away from each other.
    func bars(_ name: String, _ colour: DrawingColour, _ isChosen: (WaterfallStep) -> Bool) -> [Column] {
      let above = spans.map { isChosen($0.step) && $0.high > 0 ? $0.high - max($0.low, 0) : nil }
      let below = spans.map { isChosen($0.step) && $0.low < 0 ? $0.low - min($0.high, 0) : nil }
      let hasAbove = above.contains { $0 != nil }
      let hasBelow = below.contains { $0 != nil }
      return (hasAbove ? [Column(name: name, values: above, mark: .bar(colour))] : [])
        + (hasBelow ? [Column(name: name, values: below, mark: .bar(colour), isInLegend: !hasAbove)] : [])
    }
    let base = spans.map { $0.low > 0 ? $0.low : min($0.high, 0) }
    let labels = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($0, $1.label) })
    let columns =
      [
        Column(name: amountName, values: steps.map(\.amount), mark: .none),
        Column(name: "", values: base, mark: .bar(nil), isInLegend: false),
      ] + bars(levelName, .blue, \.isLevel)
      + bars(riseName, .teal) { !$0.isLevel && $0.amount >= 0 }
      + bars(fallName, .orange) { !$0.isLevel && $0.amount < 0 }
      + [
        Column(name: "", values: spans.map(\.high), mark: .labelsOnly, isInLegend: false, labels: labels)
      ]
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .upright, categories: .labels(steps.map(\.name)),
      columns: columns, valueAxis: valueAxis, isStacked: true)
  }

  /// Curves by two numbers, such as a distribution function or a survival curve with its steps; each named at its end.
  ///
  /// Each curve's points are rows of the table, so that curves need not share their numbers along the horizontal axis.
  static func curves(
    title: String, alternativeText: String, _ curves: [(name: String, points: [(x: Double, y: Double)])],
    categoryAxis: Axis, valueAxis: Axis
  ) -> DrawingChart {
    let points = curves.enumerated().flatMap { index, curve in curve.points.map { (curve: index, point: $0) } }
    let columns = curves.enumerated().map { index, curve in
      Column(
        name: curve.name, values: points.map { $0.curve == index ? $0.point.y : nil }, mark: .line(.series(index)),
        isNamedAtEnd: true)
    }
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .scatter, categories: .numbers(points.map(\.point.x)),
      columns: columns, categoryAxis: categoryAxis, valueAxis: valueAxis)
  }
}
