/// Rounds parts of a whole so that they add up to it as printed.
///
/// Every part is rounded down, and what is left over goes one by one to the largest remainders, to the earlier part when
/// two are equal; should too much be given, it is taken from the smallest.
enum AddingUp {
  /// Whole numbers that add up to `total`, which is the sum of the parts but for rounding.
  static func rounded(_ parts: [Double], to total: Double) -> [Double] {
    var shown = parts.map { $0.rounded(.down) }
    var remainders = zip(parts, shown).map { $0 - $1 }
    var left = Int(total - shown.reduce(0, +))
    while left < 0, let smallest = remainders.min(), let index = remainders.firstIndex(of: smallest) {
      shown[index] -= 1
      remainders[index] = 1
      left += 1
    }
    while left > 0, let largest = remainders.max(), let index = remainders.firstIndex(of: largest) {
      shown[index] += 1
      remainders[index] = -1
      left -= 1
    }
    return shown
  }
}

extension FigureStyle {
  /// A whole and its parts, which add up to it as printed. Parts too small to be shown may be left out; of a whole that
  /// begins with something, the parts are what comes to that.
  func addingUp(
    _ parts: [ResultNumber], to total: ResultNumber, from start: ResultNumber? = nil
  ) -> (parts: [Figure], total: Figure) {
    let units = inUnits(total.value).rounded(.toNearestOrAwayFromZero)
    let before = inUnits(start?.value ?? 0).rounded(.toNearestOrAwayFromZero)
    let shown = AddingUp.rounded(parts.map { inUnits($0.value) }, to: units - before)
    return (zip(parts, shown).map { part($0, $1) }, part(total, units))
  }

  /// A number counted in units of its last digit.
  private func inUnits(_ value: Double) -> Double { value * unit.factor / SignificantDigits.unit(digits.places) }

  private func part(_ number: ResultNumber, _ units: Double) -> Figure {
    Figure(
      value: number.value, unit: unit,
      text: withUnit(digits.text(units * SignificantDigits.unit(digits.places), numbers)), source: number.source,
      isPart: true)
  }
}

extension Figure {
  /// The figure with a plus where it is more than nothing: `+476 kr.`
  var signed: Figure {
    guard value > 0, !readsAsNothing else { return self }
    return Figure(value: value, unit: unit, text: "+" + text, source: source, isPart: isPart)
  }

  /// Whether it reads as zero.
  var readsAsNothing: Bool { !text.contains { ("1"..."9").contains($0) } }
}

extension ResultNumber {
  /// The number without its sign.
  var magnitude: ResultNumber {
    guard value < 0, case .value(let path) = source else { return self }
    return ResultNumber(-value, .product([path], sign: -1))
  }
}
