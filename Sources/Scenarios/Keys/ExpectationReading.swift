internal import Forecasting
internal import Occupancy
internal import Takst

enum ExpectationKey: String, ScenarioKey { case tal, ydelse, år, mindst, højst, begrundelse }

extension Reading<[ExpectedFigure]> {
  /// `forventet`: what must hold.
  static func expectations(lines: LineCatalogue, period: Period?) -> Reading {
    .list(of: .expectation(lines: lines, period: period)).counted(0...1_000, "statements")
  }
}

extension Reading<ExpectedFigure> {
  fileprivate static func expectation(lines: LineCatalogue, period: Period?) -> Reading {
    .object(ExpectationKey.self) { keys in
      let years = period.map { $0.first.year...$0.last.year } ?? ScenarioYears.all
      let indicator = keys.required(.tal, .indicator)
      let year = keys.required(.år, .integer(in: years))
      let reason = keys.required(.begrundelse, .text)
      let ydelse = keys.maybe(.ydelse, .ydelseIndex(lines))
      guard let indicator, let year, let reason, let ydelse else { return nil }
      let least = keys.maybe(.mindst, .amount(of: indicator.unit))
      let most = keys.maybe(.højst, .amount(of: indicator.unit))
      guard let least, let most else { return nil }
      guard least != nil || most != nil else {
        keys.field.error("nothing must hold of \(indicator.key.quoted)", expected: "\"mindst\", \"højst\" or both")
        return nil
      }
      if let least, let most, least > most {
        keys.error(.mindst, "\"mindst\" is above \"højst\"")
        return nil
      }
      if ydelse != nil, indicator.ofYdelse == nil {
        keys.error(
          .tal, "a ydelse has no figure \(indicator.key.quoted)",
          expected: "one of: \(YdelseQuantity.allCases.map { $0.key }.joined(separator: ", "))")
        return nil
      }
      return ExpectedFigure(indicator, ydelse: ydelse, year: year, least: least, most: most, reason: reason)
    }
  }
}

extension Indicator {
  /// The same of a ydelse; nil where a ydelse has no such figure.
  fileprivate var ofYdelse: YdelseQuantity? {
    if case .quantity(let quantity) = self { YdelseQuantity(quantity) } else { nil }
  }
}

extension Reading<Indicator> {
  /// The key of a figure, as results have it.
  fileprivate static var indicator: Reading {
    let expected = "the key of a figure, such as \"enrolledShare\" or \"result\" (docs/scenario-format.md)"
    return Reading(expected) { field in
      let text = field.node.string
      if let found = text.flatMap({ Indicator(key: $0) }) { return found }
      let suggestion = text.flatMap { NearestWord.nearest(to: $0, among: Indicator.all.map { $0.key }) }
      field.reject(expected: expected, suggestion: suggestion)
      return nil
    }
  }
}

extension Reading<Int> {
  fileprivate static func ydelseIndex(_ lines: LineCatalogue) -> Reading {
    let ids = lines.entries.map { $0.id }
    let expected = "one of: \(ids.joined(separator: ", "))"
    return Reading(expected) { field in
      let text = field.node.string
      if let index = text.flatMap({ ids.firstIndex(of: $0) }) { return index }
      field.reject(expected: expected, suggestion: text.flatMap { NearestWord.nearest(to: $0, among: ids) })
      return nil
    }
  }
}

extension Reading<Double> {
  /// A value in a figure's unit.
  fileprivate static func amount(of unit: MetricUnit) -> Reading {
    let most: Int64 = 10_000_000_000
    return switch unit {
    case .share: .share(in: -100...100)
    case .indicator: .share()
    case .count, .mean: .number(in: 0...1e9)
    case .days: .duration(in: 0...1e9)
    case .hours: .hours(in: 0...1e9)
    case .øre: Reading<Kroner>.kroner(in: -most...most).map { $0.kroner }
    }
  }
}
