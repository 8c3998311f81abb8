/// How numbers are written: `13,511,205.00` in English, `13.511.205,00` in Danish.
///
/// Rounding is half away from zero on the decimals of the number, so 0.125 with two decimals is 0.13. A number that
/// rounds to zero has no sign; one that is infinite or missing is written `–`.
///
///     NumberStyle(.danish).percent(0.955)                     // 95,5 %
///     NumberStyle(.english).kroner(øre: 1_351_120_500)        // 13,511,205.00 kr.
package struct NumberStyle: Sendable, Hashable {
  /// Where the number is shown.
  package enum Medium: Sendable {
    /// Plain spaces before units, which copy and align as expected.
    case terminal
    /// Non-breaking spaces before units, so that a line never ends between number and unit.
    case document
  }

  /// What stands for a number that does not exist.
  package static let missing = "–"

  /// The language whose marks and words are used.
  package let language: Language
  /// Where the number is shown.
  package let medium: Medium

  /// A style for a language, by default for the terminal.
  package init(_ language: Language, medium: Medium = .terminal) {
    (self.language, self.medium) = (language, medium)
  }

  /// A whole number with its groups: `13,511,205`.
  package func integer(_ value: some BinaryInteger) -> String {
    text(DecimalDigits(value, scale: 0), places: 0)
  }

  /// A number with a fixed count of decimals.
  package func decimal(_ value: Double, places: Int) -> String {
    DecimalDigits(value).map { text($0, places: places) } ?? Self.missing
  }

  /// The number `unscaled` × 10^-`scale` with a fixed count of decimals, without passing through binary fractions.
  package func decimal(_ unscaled: some BinaryInteger, scale: Int, places: Int) -> String {
    text(DecimalDigits(unscaled, scale: scale), places: places)
  }

  /// A share as a percentage: 0.955 is `95.5%` in English and `95,5 %` in Danish.
  package func percent(_ share: Double, places: Int = 1) -> String {
    guard let digits = DecimalDigits(share) else { return Self.missing }
    let number = text(digits.movingPoint(by: 2), places: places)
    return language == .english ? number + "%" : withUnit(number, "%")
  }

  /// An amount in kroner: `5,561 kr.`
  package func kroner(_ kroner: Double, places: Int = 0) -> String {
    amount(DecimalDigits(kroner), places: places, unit: "kr.")
  }

  /// An amount counted in øre, shown in kroner: `5,561.00 kr.`
  package func kroner(øre: some BinaryInteger, places: Int = 2) -> String {
    amount(DecimalDigits(øre, scale: 2), places: places, unit: "kr.")
  }

  /// An amount in kroner, shown in millions: `7.5 million kr.`, `7,5 mio. kr.`
  package func millions(kroner: Double, places: Int = 1) -> String {
    amount(DecimalDigits(kroner)?.movingPoint(by: -6), places: places, unit: millionUnit)
  }

  /// An amount counted in øre, shown in millions of kroner.
  package func millions(øre: some BinaryInteger, places: Int = 1) -> String {
    amount(DecimalDigits(øre, scale: 8), places: places, unit: millionUnit)
  }

  /// A number already written, and its unit after the space of the medium.
  package func withUnit(_ number: String, _ unit: String) -> String {
    (number + " " + unit).substituting(" ", with: medium == .document ? "\u{A0}" : " ")
  }

  private var millionUnit: String { language == .english ? "million kr." : "mio. kr." }

  private func amount(_ digits: DecimalDigits?, places: Int, unit: String) -> String {
    digits.map { withUnit(text($0, places: places), unit) } ?? Self.missing
  }

  private func text(_ digits: DecimalDigits, places: Int) -> String {
    let (isNegative, whole, fraction) = digits.rounded(places: places)
    let number = (isNegative ? "-" : "") + grouped(whole)
    return fraction.isEmpty ? number : number + String(language.decimalMark) + fraction
  }

  private func grouped(_ whole: String) -> String {
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result.append(language.groupMark) }
      result.append(digit)
    }
    return result
  }
}
