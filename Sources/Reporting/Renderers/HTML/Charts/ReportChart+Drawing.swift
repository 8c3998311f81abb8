internal import Office

extension Chart {
  /// The chart as an office program draws it; nil for a heat map, which is a table with shaded cells.
  var drawing: DrawingChart? {
    let text = reading.plain
    return switch shape {
    case .fan(let chart): chart.drawing(title, text)
    case .dots(let chart): chart.drawing(title, text)
    case .steps(let chart): chart.drawing(title, text)
    case .heat: nil
    case .tornado(let chart): chart.drawing(title, text)
    case .waterfall(let chart): chart.drawing(title, text)
    case .survival(let chart): chart.drawing(title, text)
    }
  }
}

extension ChartAxis {
  /// The axis of a native chart, whose values are in the result's own unit.
  func drawn(_ title: String? = nil, minimum: Double? = nil, maximum: Double? = nil) -> DrawingChart.Axis {
    let told = title ?? self.title
    return switch unit {
    case .percent, .points: DrawingChart.Axis(title: told, format: .percent, minimum: minimum, maximum: maximum)
    case .kroner: DrawingChart.Axis(title: told, format: .integer, minimum: minimum, maximum: maximum)
    // The figures along the axis carry the unit themselves.
    case .millions: DrawingChart.Axis(title: title, format: .millions, minimum: minimum, maximum: maximum)
    case .number: DrawingChart.Axis(title: told, format: .general, minimum: minimum, maximum: maximum)
    }
  }

  fileprivate var phrases: Phrases { Phrases(language) }
}

extension FanChart {
  fileprivate func drawing(_ title: String, _ text: String) -> DrawingChart {
    let phrases = axis.phrases
    let fan = DrawingChart.Fan(
      p10: points.map { $0.p10.value }, p25: points.map { $0.p25.value }, median: points.map { $0.median.value },
      p75: points.map { $0.p75.value }, p90: points.map { $0.p90.value },
      names: [phrases.lowTenth, phrases.lowQuarter, labels.median, phrases.highQuarter, phrases.highTenth],
      outerBand: labels.outer, innerBand: labels.inner)
    let days = points.compactMap { $0.firstDay }
    let isMonthly = days.count == points.count
    return .fan(
      title: title, alternativeText: text,
      categories: isMonthly ? .dates(days.map { $0.office }) : .labels(points.map { $0.name }), fan,
      line: limits.isEmpty ? nil : (labels.limit, points.indices.map(limit)),
      categoryAxis: DrawingChart.Axis(
        format: isMonthly ? .month : .general, labelEvery: !isMonthly ? 1 : points.count > 24 ? 12 : 3),
      valueAxis: axis.drawn(minimum: beginsAtZero ? 0 : nil))
  }

  /// The limit in the middle of a point.
  private func limit(at point: Int) -> Double? { limits.last { $0.from <= Double(point) + 0.5 }?.value.value }
}

extension DotChart {
  fileprivate func drawing(_ title: String, _ text: String) -> DrawingChart {
    .dots(
      title: title, alternativeText: text, names: rows.map { $0.name }, dots: rows.map { $0.dots.map { $0.value } },
      riseName: axis.phrases.withoutDeficit, fallName: axis.phrases.withDeficit,
      band: (axis.phrases.bandAmount, rows.map { $0.band?.value }), valueAxis: axis.drawn())
  }
}

extension StepChart {
  fileprivate func drawing(_ title: String, _ text: String) -> DrawingChart {
    let values = series.map { line in line.values.map { $0?.value } }
    let scale = ChartScale(values.flatMap { $0.compactMap { $0 } }, from: 0, to: 1)
    return .lines(
      title: title, alternativeText: text, categories: years.map(String.init),
      zip(series, values).map { (name: $0.name, values: $1) },
      valueAxis: axis.drawn(minimum: scale.low, maximum: scale.high))
  }
}

extension TornadoChart {
  /// Bars from the base, which stands in the axis' title; from zero where there is none.
  fileprivate func drawing(_ title: String, _ text: String) -> DrawingChart {
    let start = base?.value ?? 0
    let bars = rows.map {
      (name: $0.name, low: $0.low.value - start, high: $0.high.value - start)
    }
    let ends = bars.flatMap { [$0.low, $0.high] }
    // Room for the numbers at the ends of the bars.
    let room = 0.2 * ((ends.max() ?? 0) - (ends.min() ?? 0))
    let scale = ChartScale([0] + ends.map { $0 < 0 ? $0 - room : $0 + room }, from: 0, to: 1)
    return .tornado(
      title: title, alternativeText: text, bars, lowName: axis.phrases.lowEnd, highName: axis.phrases.highEnd,
      valueAxis: axis.drawn(
        base.map { axis.phrases.changeFrom(baseLabel, $0) }, minimum: scale.low, maximum: scale.high))
  }
}

extension WaterfallChart {
  fileprivate func drawing(_ title: String, _ text: String) -> DrawingChart {
    .waterfall(
      title: title, alternativeText: text,
      steps.map { step in
        (name: step.name, amount: step.value.value, isLevel: step.isTotal, label: step.value.text)
      }, levelName: axis.phrases.level, riseName: axis.phrases.rise, fallName: axis.phrases.fall,
      amountName: axis.phrases.amount, valueAxis: axis.drawn())
  }
}

extension SurvivalChart {
  /// Steps down from all at the beginning, and those of the interval.
  fileprivate func drawing(_ title: String, _ text: String) -> DrawingChart {
    func steps(_ value: (Point) -> Figure?) -> [(x: Double, y: Double)] {
      var line = [(x: 0.0, y: 1.0)]
      for point in points {
        guard let next = value(point)?.value, let level = line.last?.y else { continue }
        line += [(point.time, level), (point.time, next)]
      }
      return line
    }
    let interval =
      points.contains { $0.low != nil }
      ? [(name: intervalLabel, points: steps({ $0.low })), (name: intervalLabel, points: steps({ $0.high }))] : []
    return .curves(
      title: title, alternativeText: text, [(name: label, points: steps({ $0.share }))] + interval,
      categoryAxis: DrawingChart.Axis(title: timeTitle, format: .general, minimum: 0),
      valueAxis: axis.drawn(minimum: 0, maximum: 1))
  }
}
