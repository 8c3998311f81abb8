/// A straight axis from values to places in a drawing.
struct ChartScale {
  let low: Double
  let high: Double
  private let start: Double
  private let end: Double
  /// The distance between its marks.
  let step: Double

  /// An axis that holds `values`, with round ends, drawn from `start` to `end`.
  init(_ values: [Double], from start: Double, to end: Double, marks: Int = 5) {
    let finite = values.filter { $0.isFinite }
    var (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    if low == high {
      (low, high) = low == 0 ? (0, 1) : (min(low, low * 0.9, low * 1.1), max(low, low * 0.9, low * 1.1))
    }
    step = Self.niceStep((high - low) / Double(max(1, marks)))
    self.low = (low / step + 1e-9).rounded(.down) * step
    self.high = (high / step - 1e-9).rounded(.up) * step
    (self.start, self.end) = (start, end)
  }

  /// Where a value lies.
  func place(_ value: Double) -> Double { start + (value - low) / (high - low) * (end - start) }

  /// The values with a mark, both ends included.
  var marks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...max(0, count)).map { index in
      let value = low + Double(index) * step
      return abs(value) < step * 1e-9 ? 0 : value
    }
  }

  /// Decimals that tell its marks apart.
  var places: Int {
    var (places, unit) = (0, step)
    while places < 6, abs(unit - unit.rounded()) > 1e-6 * max(1, unit) {
      unit *= 10
      places += 1
    }
    return places
  }

  /// The nearest of 1, 2, 2.5 and 5 times a power of ten that is no smaller.
  static func niceStep(_ width: Double) -> Double {
    guard width > 0, width.isFinite else { return 1 }
    var power = 1.0
    while power > width { power /= 10 }
    while power * 10 <= width { power *= 10 }
    let factor = [1, 2, 2.5, 5, 10].first { $0 * power >= width * (1 - 1e-9) } ?? 10
    return factor * power
  }
}

extension ChartAxis {
  /// A figure in the unit the axis is drawn in.
  func shown(_ figure: Figure) -> Double { figure.value * unit.factor }

  /// A mark's value in words.
  func text(_ value: Double, places: Int) -> String {
    let numbers = NumberStyle(language, medium: .document)
    let text = numbers.decimal(value, places: places)
    guard unit == .percent else { return text }
    return language == .english ? text + "%" : numbers.withUnit(text, "%")
  }
}

/// Moves labels apart so that none covers another, keeping their order.
enum LabelPlaces {
  /// Places at least `gap` apart within `range`, each as near to where it was asked for as the others allow.
  static func spread(_ wanted: [Double], gap: Double, in range: ClosedRange<Double>) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var places = wanted
    var lowest = range.lowerBound
    for index in order {
      places[index] = max(wanted[index], lowest)
      lowest = places[index] + gap
    }
    var highest = range.upperBound
    for index in order.reversed() {
      places[index] = min(places[index], highest)
      highest = places[index] - gap
    }
    return places
  }
}
