internal import Forecasting

/// The keys of an uncertain number.
enum UncertainKey: String, ScenarioKey {
  case usikker, middel, median, spredning, cv, lavest, mest_sandsynlig, højest, fra, til, sikkerhed, form, værdi
  case mindst, højst
}

/// The distributions of an uncertain number.
enum UncertainWord: String, CaseIterable {
  case normal, lognormal, trekant, jævn
  case between = "mellem"
}

/// The shapes of a number between two others.
enum IntervalFormWord: String, CaseIterable { case normal, lognormal }

extension JSONNode {
  /// Whether this is an uncertain number: an object with the key `usikker`, which may also be the id of something.
  var isUncertainNumber: Bool {
    guard let word = self[UncertainKey.usikker.rawValue] else { return false }
    return word.members == nil && !word.isNull
  }

  /// Whether this, as a patch, changes some keys of an uncertain number.
  var changesUncertainNumber: Bool {
    members.map { $0.allSatisfy { UncertainKey(rawValue: $0.key) != nil } } ?? false
  }
}

/// An uncertain number of a scenario, in the unit it is written in.
struct UncertainNumber: Sendable {
  let path: JSONPath
  let value: UncertainValue
  let unit: MeasureUnit
  /// The distribution in the scenario's words.
  let words: String
  let span: SourceSpan

  /// What stands in the scenario's tree for a value of it.
  func node(_ value: Double) -> JSONNode { JSONNode(.drawn(unit.kept(value), unit.dimension), at: span) }

  /// The value at a position, or the central one.
  func value(at position: Double?) -> Double { position.map(value.quantile) ?? value.central }
}

extension Reading<UncertainNumber> {
  static var uncertainNumber: Reading {
    .object(UncertainKey.self) { UncertainReader(keys: $0).number() }
  }
}

/// Reads an uncertain number.
private struct UncertainReader {
  let keys: ObjectReader<UncertainKey>

  func number() -> UncertainNumber? {
    guard let word = keys.required(.usikker, Reading<UncertainWord>.word) else { return nil }
    let shape: (UncertainValue.Shape, MeasureUnit)? =
      switch word {
      case .normal: normal()
      case .lognormal: lognormal()
      case .trekant: triangle()
      case .jævn: uniform()
      case .between: between()
      }
    guard let (shape, unit) = shape else { return nil }
    let central = keys.maybe(.værdi, measure(in: unit))
    let lowest = keys.maybe(.mindst, measure(in: unit))
    let highest = keys.maybe(.højst, measure(in: unit))
    guard let central, let lowest, let highest else { return nil }
    guard (lowest ?? -.infinity) < (highest ?? .infinity) else {
      keys.error(.højst, "the highest value is not above the lowest")
      return nil
    }
    let value = keys.field.attempt { () throws(ForecastingError) in
      try UncertainValue(shape, within: (lowest ?? -.infinity)...(highest ?? .infinity), central: central)
    }
    return value.map {
      UncertainNumber(path: keys.field.path, value: $0, unit: unit, words: words, span: keys.field.node.span)
    }
  }

  /// Refuses the parameters of other distributions.
  private func only(_ parameters: [UncertainKey]) {
    let always: [UncertainKey] = [.usikker, .værdi, .mindst, .højst]
    let words = parameters.map { $0.rawValue.quoted }.joined(separator: ", ")
    let name = keys.field(.usikker)?.node.string ?? ""
    keys.refuse(
      UncertainKey.allCases.filter { !(always + parameters).contains($0) }, because: "\(name.quoted) takes \(words)")
  }

  /// The numbers under some keys, all of which must be there, in the unit of the first.
  private func measures(_ names: [UncertainKey]) -> (values: [Double], unit: MeasureUnit)? {
    guard let first = names.first else { return nil }
    let measure = keys.required(first, .measure)
    let others = names.dropFirst().map { key in
      if let measure { return keys.required(key, self.measure(in: measure.unit)) }
      return keys.required(key, .measure).map { $0.value }
    }
    let known = others.compactMap { $0 }
    guard let measure, known.count == others.count else { return nil }
    return ([measure.value] + known, measure.unit)
  }

  /// A number in a unit, or in another that measures the same.
  private func measure(in unit: MeasureUnit) -> Reading<Double> {
    let expected =
      unit.dimension == .plain
      ? "a number without a unit, as the first one" : "a number in \(unit.word), as the first one"
    return Reading(expected) { field in
      guard let measure = Reading<Measure>.measure.read(field) else { return nil }
      if measure.unit.dimension == unit.dimension { return measure.value(in: unit) }
      field.reject(expected: expected)
      return nil
    }
  }

  private func normal() -> (UncertainValue.Shape, MeasureUnit)? {
    only([.middel, .spredning])
    guard let (values, unit) = measures([.middel, .spredning]) else { return nil }
    guard values[1] > 0 else { return refuse(.spredning, "the standard deviation is not above 0") }
    return (.normal(mean: values[0], deviation: values[1]), unit)
  }

  private func lognormal() -> (UncertainValue.Shape, MeasureUnit)? {
    let given: UncertainKey = keys.has(.middel) ? .middel : .median
    only([given, .cv])
    let measures = measures([given])
    guard let cv = keys.required(.cv, .number(in: 0.001...10)), let (values, unit) = measures else { return nil }
    guard values[0] > 0 else { return refuse(given, "a lognormal number is above 0") }
    return (
      given == .middel ? .lognormal(mean: values[0], cv: cv) : .lognormal(median: values[0], cv: cv), unit
    )
  }

  private func triangle() -> (UncertainValue.Shape, MeasureUnit)? {
    only([.lavest, .mest_sandsynlig, .højest])
    guard let (values, unit) = measures([.lavest, .mest_sandsynlig, .højest]) else { return nil }
    guard values[0] < values[2] else { return refuse(.højest, "the highest value is not above the lowest") }
    guard (values[0]...values[2]).contains(values[1]) else {
      return refuse(.mest_sandsynlig, "the most likely value is not between the lowest and the highest")
    }
    return (.triangular(lowest: values[0], likeliest: values[1], highest: values[2]), unit)
  }

  private func uniform() -> (UncertainValue.Shape, MeasureUnit)? {
    only([.fra, .til])
    guard let (values, unit) = measures([.fra, .til]) else { return nil }
    guard values[0] < values[1] else { return refuse(.til, "the second number is not above the first") }
    return (.uniform(from: values[0], to: values[1]), unit)
  }

  private func between() -> (UncertainValue.Shape, MeasureUnit)? {
    only([.fra, .til, .sikkerhed, .form])
    let certainty = keys.required(.sikkerhed, .share(in: 0.01...0.999))
    let form = keys.value(.form, Reading<IntervalFormWord>.word, default: .normal)
    guard let (values, unit) = measures([.fra, .til]), let certainty, let form else { return nil }
    guard values[0] < values[1] else { return refuse(.til, "the second number is not above the first") }
    guard form == .lognormal else { return (.normal(from: values[0], to: values[1], certainty: certainty), unit) }
    guard values[0] > 0 else { return refuse(.fra, "a lognormal number is above 0") }
    return (.lognormal(from: values[0], to: values[1], certainty: certainty), unit)
  }

  private func refuse(_ key: UncertainKey, _ message: String) -> (UncertainValue.Shape, MeasureUnit)? {
    keys.error(key, message)
    return nil
  }

  /// `normal, middel 2.1, spredning 0.4`
  private var words: String {
    let parts = (keys.field.node.members ?? []).map { member -> String in
      let value =
        switch member.value.kind {
        case .number(_, let literal): literal
        case .string(let text): text
        default: ""
        }
      let name = String(member.key.map { $0 == "_" ? " " : $0 })
      return member.key == UncertainKey.usikker.rawValue ? value : "\(name) \(value)"
    }
    return parts.joined(separator: ", ")
  }
}
