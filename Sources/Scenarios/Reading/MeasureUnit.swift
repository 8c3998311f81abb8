/// What a number of a scenario measures.
package enum Dimension: Hashable, Sendable {
  /// A number without a unit.
  case plain
  /// A fraction of a whole, written in percent.
  case share
  /// Days.
  case time
  /// Hours of work.
  case hours
  /// Kroner.
  case money

  /// A value in days, hours, kroner or as a fraction, as a scenario could write it.
  func text(_ value: Double) -> String {
    switch self {
    case .plain: MeasureUnit.plain.text(value)
    case .share: MeasureUnit.shares[0].text(value * 100)
    case .time: MeasureUnit.durations[0].text(value)
    case .hours: MeasureUnit.hours[0].text(value)
    case .money: MeasureUnit.money[0].text(value)
    }
  }
}

/// A unit a scenario may use: how it is written, and what one of it is.
struct MeasureUnit: Hashable, Sendable {
  /// Every way of writing it, in the form of ``DanishNumber/unit(_:)``.
  let names: [String]
  /// How it is shown behind a number.
  let word: String
  let dimension: Dimension
  /// What one of it is in days, hours or kroner; for percent, in percent.
  let factor: Double

  private init(_ names: [String], _ dimension: Dimension, _ factor: Double, word: String? = nil) {
    self.names = names
    self.dimension = dimension
    self.factor = factor
    self.word = word ?? names.first ?? ""
  }

  /// No unit.
  static let plain = MeasureUnit([], .plain, 1)
  static let shares = [MeasureUnit(["%", "pct", "procent"], .share, 1)]
  static let hours = [MeasureUnit(["time", "timer"], .hours, 1, word: "timer")]
  /// Days; a month is a twelfth of a year of 365.25 days.
  static let durations = [
    MeasureUnit(["dage", "dag", "døgn"], .time, 1),
    MeasureUnit(["uger", "uge"], .time, 7),
    MeasureUnit(["måneder", "måned", "mdr", "md"], .time, 365.25 / 12),
    MeasureUnit(["år"], .time, 365.25),
  ]
  static let money = [
    MeasureUnit(["kr", "kroner"], .money, 1, word: "kr."),
    MeasureUnit(["tkr"], .money, 1e3, word: "t.kr."),
    MeasureUnit(["miokr", "miokroner"], .money, 1e6, word: "mio. kr."),
    MeasureUnit(["miakr", "miakroner"], .money, 1e9, word: "mia. kr."),
  ]
  /// Every unit there is.
  static let all = shares + durations + hours + money

  /// A number in this unit as it is kept: days, hours, kroner, or a fraction.
  func kept(_ value: Double) -> Double {
    // Divided rather than multiplied, so that 95 % is the double nearest to 0.95.
    dimension == .share ? value / 100 : value * factor
  }

  /// A number with the unit, to three digits: `2.1`, `1100 dage`, `67.5 %`.
  func text(_ value: Double) -> String {
    word.isEmpty ? MeasureUnit.figures(value) : "\(MeasureUnit.figures(value)) \(word)"
  }

  /// Three digits, or all those before the point.
  private static func figures(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return Reading<Double>.plain(value) }
    var scale = 1.0
    while scale < 1e9, value.magnitude * scale < 100 { scale *= 10 }
    return Reading<Double>.plain((value * scale).rounded() / scale)
  }
}

/// A number as a scenario writes it, with its unit.
struct Measure {
  let value: Double
  let unit: MeasureUnit

  /// The same in another unit of the same dimension.
  func value(in other: MeasureUnit) -> Double {
    unit == other ? value : value * unit.factor / other.factor
  }
}

extension Reading<Measure> {
  /// A number with whatever unit it has: `2.1`, `"60 %"`, `"3 år"`, `"1,5 mio. kr."`
  static var measure: Reading {
    let expected = "a number, with its unit where it has one, such as 2.1, \"60 %\" or \"900 dage\""
    return Reading(expected) { field in
      switch field.node.kind {
      case .number(let value, _): return Measure(value: value, unit: .plain)
      case .string(let text): return field.measure(of: text, expected: expected)
      default:
        field.reject(expected: expected)
        return nil
      }
    }
  }
}

extension Field {
  fileprivate func measure(of text: String, expected: String) -> Measure? {
    let word = DanishNumber.unit(text.drop { !$0.isLetter && $0 != "%" })
    guard let unit = MeasureUnit.all.first(where: { $0.names.contains(word) }) else {
      let nearest = NearestWord.nearest(to: word, among: MeasureUnit.all.flatMap { $0.names })
      let figures = text.prefix { !$0.isLetter && $0 != "%" }
      reject(expected: expected, suggestion: nearest.map { "\(figures.filter { !$0.isWhitespace }) \($0)" })
      return nil
    }
    do throws(DanishNumber.Problem) {
      let number = try DanishNumber(text, point: unit.dimension == .money ? .thousands : .decimals)
      if let value = number.value.double() { return Measure(value: value, unit: unit) }
      reject(expected: expected)
    } catch .ambiguous(let thousands, let decimals) {
      error("\(text.quoted) may mean \(thousands) or \(decimals)", expected: "one of them, with its unit")
    } catch {
      reject(expected: expected)
    }
    return nil
  }
}
