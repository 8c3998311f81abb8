extension Reading<Double> {
  /// A share of a whole with its percent sign: `"95 %"`, `"92,5 pct."`; the value is a fraction, 0.95, in `range`.
  package static func share(in range: ClosedRange<Double> = 0...1) -> Reading {
    // Exact where a division by 100 would not be: 95 % is the double nearest to 0.95.
    var limits: String { rangeWords(range) { plain(($0 * 1e6).rounded() / 1e4) + " %" } }
    return quantity("a share in percent\(limits), such as \"95 %\"", MeasureUnit.shares, like: "95 %", in: range) {
      number, _ in
      number.double(timesTenTo: -2)
    }
  }

  /// A length of time: `"900 dage"`, `"3 uger"`, `"6 måneder"`, `"1,5 år"`; the value is a number of days in `range`.
  package static func duration(in range: ClosedRange<Double> = 0...73_050) -> Reading {
    var limits: String { range == 0...73_050 ? "" : rangeWords(range) { "\(plain($0)) dage" } }
    return quantity("a length of time\(limits), such as \"90 dage\"", MeasureUnit.durations, like: "90 dage", in: range)
  }

  /// A number of hours: `"12 timer"`, `"1,5 timer"`.
  package static func hours(in range: ClosedRange<Double> = 0 ... .infinity) -> Reading {
    var limits: String { range == 0 ... .infinity ? "" : rangeWords(range) { "\(plain($0)) timer" } }
    return quantity("a number of hours\(limits), such as \"12 timer\"", MeasureUnit.hours, like: "12 timer", in: range)
  }

  /// A number with one of some units; that of `example` is proposed for a number without one.
  private static func quantity(
    _ expected: @autoclosure @escaping () -> String, _ units: [MeasureUnit], like example: String,
    in range: ClosedRange<Double>,
    value: @escaping (ExactDecimal, MeasureUnit) -> Double? = { number, unit in number.double().map { $0 * unit.factor }
    }
  ) -> Reading {
    Reading(expected()) { field in
      if let value = field.drawn(as: units[0].dimension) {
        if range.contains(value) { return value }
        field.reject(expected: expected())
        return nil
      }
      guard let (number, unit) = field.quantity(units, expected: expected(), like: example) else { return nil }
      if let value = value(number, unit), range.contains(value) { return value }
      field.reject(expected: expected() + (range == 0...73_050 ? ", from 0 to 73050 dage (200 år)" : ""))
      return nil
    }
  }
}

extension Field {
  /// The value of an uncertain number that is measured in what is expected.
  func drawn(as expected: Dimension) -> Double? {
    guard case .drawn(let value, let dimension) = node.kind, dimension == expected else { return nil }
    return value
  }

  /// The number and the unit of a text; nil after reporting what is wrong.
  fileprivate func quantity(
    _ units: [MeasureUnit], expected: @autoclosure () -> String, like example: String
  ) -> (ExactDecimal, MeasureUnit)? {
    guard let text = node.string else {
      reject(expected: expected(), suggestion: bareNumber(like: example))
      return nil
    }
    do throws(DanishNumber.Problem) {
      let number = try DanishNumber(text, point: .decimals)
      if let unit = units.first(where: { $0.names.contains(number.unit) }) { return (number.value, unit) }
      let words = units.flatMap { $0.names }
      let nearest = number.unit.isEmpty ? nil : NearestWord.nearest(to: number.unit, among: words)
      let figures = text.prefix { !$0.isLetter && $0 != "%" }
      let unit = example.drop { !$0.isLetter && $0 != "%" }
      let meant = number.unit.isEmpty ? String(unit) : nearest
      reject(expected: expected(), suggestion: meant.map { "\(figures.trimmed) \($0)" })
    } catch .ambiguous(let thousands, let decimals) {
      error("\(text.quoted) may mean \(thousands) or \(decimals)", expected: "one of them, with its unit")
    } catch {
      reject(expected: expected())
    }
    return nil
  }

  /// The number as it would be written with the example's unit; nil when that would be a guess.
  private func bareNumber(like example: String) -> String? {
    guard case .number(let value, let literal) = node.kind else { return nil }
    // A share below 1 is a fraction; a little above it may be a fraction or a percentage.
    if example.hasSuffix("%"), value < 1, value > 0 {
      return "\(Reading<Double>.plain((value * 1e4).rounded() / 1e2).map { $0 == "." ? "," : String($0) }.joined()) %"
    }
    if example.hasSuffix("%"), value <= 1.5 { return nil }
    let unit = example.drop { !$0.isLetter && $0 != "%" }
    return "\(literal.map { $0 == "." ? "," : String($0) }.joined()) \(unit)"
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
