extension DrawingChart {
  /// The percentiles of a fan, each with a value per category, and the words for them.
  package struct Fan: Sendable {
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

    /// The percentiles of a fan and the words for them; five names.
    package init(
      p10: [Double?], p25: [Double?], median: [Double?], p75: [Double?], p90: [Double?], names: [String],
      outerBand: String, innerBand: String
    ) {
      precondition(names.count == 5, "a fan has five percentiles")
      self.p10 = p10
      self.p25 = p25
      self.median = median
      self.p75 = p75
      self.p90 = p90
      self.names = names
      self.outerBand = outerBand
      self.innerBand = innerBand
    }
  }

  /// A fan: bands between percentiles, their median, and a line of its own such as the number of places.
  package static func fan(
    title: String, alternativeText: String, categories: Categories, _ fan: Fan,
    line: (name: String, values: [Double?])? = nil, categoryAxis: Axis, valueAxis: Axis
  ) -> DrawingChart {
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
  package static func dots(
    title: String, alternativeText: String, names: [String], dots: [[Double]], riseName: String, fallName: String,
    band: (name: String, halfWidths: [Double?]), valueAxis: Axis
  ) -> DrawingChart {
    func columns(_ name: String, _ mark: Mark, _ isChosen: (Double) -> Bool) -> [Column] {
      (0..<(dots.map { $0.count }.max() ?? 0)).compactMap { index in
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
  package static func lines(
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

  /// A tornado: bars to both sides of zero, the first on top: what the result changes by at the low and at the high
  /// end of an assumption.
  package static func tornado(
    title: String, alternativeText: String, _ bars: [(name: String, low: Double, high: Double)], lowName: String,
    highName: String, valueAxis: Axis
  ) -> DrawingChart {
    // Bars to the same side would hide each other if they shared their place.
    let sharesSide = bars.contains { $0.low * $0.high > 0 }
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .sideways, categories: .labels(bars.map { $0.name }),
      columns: [
        Column(name: lowName, values: bars.map { $0.low }, mark: .bar(.orange)),
        Column(name: highName, values: bars.map { $0.high }, mark: .bar(.blue)),
      ], valueAxis: valueAxis, overlaps: !sharesSide)
  }

  /// A step of a waterfall: its level or its change, and how that is written above its column.
  package typealias WaterfallStep = (name: String, amount: Double, isLevel: Bool, label: String)

  /// A waterfall: levels from zero, and between them the changes, each from where the one before it ended.
  package static func waterfall(
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
        Column(name: amountName, values: steps.map { $0.amount }, mark: .none),
        Column(name: "", values: base.map { $0 }, mark: .bar(nil), isInLegend: false),
      ] + bars(levelName, .blue) { $0.isLevel }
      + bars(riseName, .teal) { !$0.isLevel && $0.amount >= 0 }
      + bars(fallName, .orange) { !$0.isLevel && $0.amount < 0 }
      + [
        Column(name: "", values: spans.map { $0.high }, mark: .labelsOnly, isInLegend: false, labels: labels)
      ]
    return DrawingChart(
      title: title, alternativeText: alternativeText, shape: .upright, categories: .labels(steps.map { $0.name }),
      columns: columns, valueAxis: valueAxis, isStacked: true)
  }

  /// Curves by two numbers, such as a distribution function or a survival curve with its steps; each named at its end.
  ///
  /// Each curve's points are rows of the table, so that curves need not share their numbers along the horizontal axis.
  package static func curves(
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
      title: title, alternativeText: alternativeText, shape: .scatter, categories: .numbers(points.map { $0.point.x }),
      columns: columns, categoryAxis: categoryAxis, valueAxis: valueAxis)
  }
}
