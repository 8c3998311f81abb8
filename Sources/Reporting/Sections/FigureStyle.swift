internal import Forecasting
/// How the figures of one column, or of one sentence, are written: one unit, and no more digits than the least precise
/// of them has.
struct FigureStyle {
  /// Amounts below this are shown in kroner, larger ones in millions.
  static let smallAmount = 100_000.0

  let unit: Figure.Unit
  /// Years whose sum is told as a mean a year.
  let years: Int
  private let language: Language
  let digits: SignificantDigits
  private let spreadDigits: SignificantDigits
  /// Takster, and the ends of their spreads, are each told as exactly as they are known.
  private let digitsOfKroner: [ResultNumber: SignificantDigits]

  var numbers: NumberStyle { NumberStyle(language, medium: .document) }

  /// The style of estimates, in the unit they are counted in unless another is asked for.
  init(_ language: Language, _ estimates: [ResultEstimate?], as unit: Figure.Unit? = nil, perYearOf years: Int = 1) {
    let known = estimates.compactMap { $0 }
    let name = known.first?.node[.unit]?.string
    let largest = (known.map { $0.largest }.max() ?? 0) / Double(years)
    let unit = unit ?? Self.unit(name, largest)
    let most = Self.mostPlaces(unit, name, largest)
    let half = (known.map { $0.halfWidth }.max() ?? 0) * unit.factor / Double(years)
    (self.language, self.unit, self.years) = (language, unit, years)
    digits = SignificantDigits(halfWidth: half, most: most)
    let ends = known.flatMap { $0.ends }
    let end = (ends.map { $0.halfWidth }.max() ?? 0) * unit.factor / Double(years)
    spreadDigits = SignificantDigits(halfWidth: end, most: min(most, digits.places))
    let exact = known.map { ($0.mean, $0.halfWidth) } + ends.map { ($0.value, $0.halfWidth) }
    var digitsOfKroner: [ResultNumber: SignificantDigits] = [:]
    if unit == .kroner, years == 1 {
      for (number, half) in exact { digitsOfKroner[number] = SignificantDigits(halfWidth: half, most: 0) }
    }
    self.digitsOfKroner = digitsOfKroner
  }

  /// A style with a fixed number of decimals, for figures that are exact.
  init(_ language: Language, exact unit: Figure.Unit, places: Int) {
    (self.language, self.unit, years) = (language, unit, 1)
    digits = SignificantDigits(halfWidth: 0, most: places)
    spreadDigits = digits
    digitsOfKroner = [:]
  }

  /// The unit of figures counted in `name`, of which `largest` is the largest.
  static func unit(_ name: String?, _ largest: Double) -> Figure.Unit {
    switch name {
    case "share", "probability": .percent
    case "kroner": largest < smallAmount ? .kroner : .millions
    default: .number
    }
  }

  private static func mostPlaces(_ unit: Figure.Unit, _ name: String?, _ largest: Double) -> Int {
    switch unit {
    case .percent, .points: 1
    case .kroner: 0
    case .millions: 2
    case .number: name == "hours" || name == "days" ? 0 : largest < 1 ? 2 : 1
    }
  }

  // MARK: Figures

  /// A number in this style.
  func figure(_ number: ResultNumber?, isSpread: Bool = false) -> Figure? {
    guard let told = years == 1 ? number : number?.divided(by: Double(years)) else { return nil }
    let digits = number.flatMap { digitsOfKroner[$0] } ?? (isSpread ? spreadDigits : digits)
    let text = digits.text(told.value * unit.factor, numbers)
    return Figure(value: told.value, unit: unit, text: withUnit(text), source: told.source)
  }

  /// The mean. A probability that is neither none nor certain is never written as 0 or 100 %.
  func mean(_ estimate: ResultEstimate?) -> Figure? {
    guard let estimate, let figure = figure(estimate.mean) else { return nil }
    if figure.value == 0, estimate.isCertain {
      return Figure(value: 0, unit: unit, text: withUnit("0"), source: figure.source)
    }
    guard estimate.node[.unit]?.string == "probability", digits.places <= 0, figure.value > 0, figure.value < 1
    else { return figure }
    let shown = digits.text(figure.value * 100, numbers)
    return Self.bound(language, figure.value, isBound: shown == "0" || shown == "100").map(figure.saying) ?? figure
  }

  /// The mean of several quantities added up.
  func sum(_ estimates: [ResultEstimate?]) -> Figure? {
    let known = estimates.compactMap { $0 }
    guard !known.isEmpty else { return nil }
    let value = known.reduce(0) { $0 + $1.mean.value } / Double(years)
    let paths = known.map { $0.node.path + ".mean" }
    return Figure(
      value: value, unit: unit, text: withUnit(digits.text(value * unit.factor, numbers)),
      source: .sum(paths, dividedBy: Double(years)))
  }

  /// `63 til 96 %`; nothing without a distribution, and the figure itself where all futures agree.
  func spread(_ estimate: ResultEstimate?) -> RichText {
    guard let estimate else { return RichText() }
    guard !estimate.isCertain else { return mean(estimate).map(RichText.init) ?? RichText() }
    guard let low = figure(estimate.p10, isSpread: true), let high = figure(estimate.p90, isSpread: true) else {
      return RichText()
    }
    return Phrases(language).range(low.withoutUnit, high)
  }

  /// `+3,3 ± 0,1`, without its unit; `ingen` where every future agrees on no difference.
  func difference(_ estimate: ResultEstimate?) -> RichText {
    guard let estimate else { return RichText() }
    let phrases = Phrases(language)
    if estimate.mean.value == 0, estimate.isCertain {
      return RichText(Figure(value: 0, unit: unit, text: phrases.noDifference, source: estimate.mean.source))
    }
    let half = estimate.halfWidth * unit.factor / Double(years)
    let most = unit == .kroner ? 0 : unit == .millions ? 2 : unit == .points ? 1 : 2
    let digits =
      half > 0 ? SignificantDigits.ofHalfWidth(half, most: most) : SignificantDigits(halfWidth: 0, most: most)
    let number = years == 1 ? estimate.mean : estimate.mean.divided(by: Double(years))
    let shown = digits.text(number.value * unit.factor, numbers)
    let sign = number.value > 0 && !shown.allSatisfy({ "0,.".contains($0) }) ? "+" : ""
    let mean = Figure(value: number.value, unit: unit, text: sign + shown, source: number.source)
    return half > 0 ? "\(mean) ± \(digits.textRoundedUp(half, numbers))" : RichText(mean)
  }

  /// How far a mean may be from the true one: `0,3 procentpoint`.
  static func halfWidth(_ language: Language, _ width: ResultNumber, _ unit: Figure.Unit) -> Figure {
    let style = FigureStyle(language, exact: unit, places: unit == .kroner ? 0 : unit == .millions ? 2 : 1)
    let half = width.value * unit.factor
    let shown = SignificantDigits.ofHalfWidth(half, most: style.digits.places).textRoundedUp(half, style.numbers)
    return Figure(
      value: width.value, unit: unit,
      text: unit == .points ? Phrases(language).points(shown) : style.withUnit(shown), source: width.source)
  }

  /// A number of theory, which no digits limit: whole, or with a decimal that is not 0 below `limit`; one that would be
  /// written as none or all is told by its bound.
  static func theoretic(
    _ language: Language, _ number: ResultNumber, _ unit: Figure.Unit, decimalBelow limit: Double = 9.95
  ) -> Figure {
    let shown = number.value * unit.factor
    if unit == .percent, let rounded = Self.bound(language, number.value, isBound: abs(shown - 50) > 49.5) {
      return Figure(value: number.value, unit: unit, text: rounded, source: number.source)
    }
    let isWhole = (shown * 10).rounded().truncatingRemainder(dividingBy: 10) == 0
    let style = FigureStyle(language, exact: unit, places: unit == .percent || isWhole || abs(shown) >= limit ? 0 : 1)
    let smallest = SignificantDigits(halfWidth: 0, most: 1)
    guard unit == .number, shown > 0, shown < 0.05 else {
      return Figure(
        value: number.value, unit: unit, text: style.withUnit(style.digits.text(shown, style.numbers)),
        source: number.source)
    }
    return Figure(
      value: number.value, unit: unit, text: "under " + smallest.text(0.1, style.numbers), source: number.source)
  }

  /// `under 1 %` or `over 99 %`, for a share that is neither none nor all but would be written so.
  private static func bound(_ language: Language, _ share: Double, isBound: Bool) -> String? {
    guard isBound, share > 0, share < 1 else { return nil }
    return Phrases(language).almost(share < 0.5 ? "1" : "99", none: share < 0.5)
  }

  // MARK: Units

  /// What is written after the figures of a column whose title does not say it.
  var columnUnit: String {
    switch unit {
    case .percent: "%"
    case .points: Phrases(language).points
    case .kroner: "kr."
    case .millions: Phrases(language).millionKroner
    case .number: ""
    }
  }

  func withUnit(_ text: String) -> String {
    switch unit {
    case .number: text
    case .percent: language == .english ? text + "%" : numbers.withUnit(text, "%")
    case .points, .kroner, .millions: numbers.withUnit(text, columnUnit)
    }
  }
}

extension ResultNumber {
  /// The number divided by one that is no result.
  func divided(by divisor: Double) -> ResultNumber {
    switch source {
    case .value(let path): ResultNumber(value / divisor, .quotient(path, divisor))
    case .quotient(let path, let earlier): ResultNumber(value / divisor, .quotient(path, earlier * divisor))
    case .sum(let paths, let earlier): ResultNumber(value / divisor, .sum(paths, dividedBy: earlier * divisor))
    default: preconditionFailure("only numbers of a result are told per year")
    }
  }
}

extension ResultEstimate {
  /// The largest figure shown of it, without its sign.
  fileprivate var largest: Double { max(abs(mean.value), abs(p10?.value ?? 0), abs(p90?.value ?? 0)) }
}

extension Figure {
  /// The figure without its unit, for the first of two: `-1,1 til 0,6 mio. kr.`
  var withoutUnit: Figure {
    let end = text.lastIndex { $0.isNumber }.map { text.index(after: $0) } ?? text.endIndex
    return Figure(value: value, unit: unit, text: String(text[..<end]), source: source, isPart: isPart)
  }
}
