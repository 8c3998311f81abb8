import Testing

@testable import Reporting

@Suite("Numbers")
struct NumbersTests {
  let english = NumberStyle(.english)
  let danish = NumberStyle(.danish)

  @Test("Each language has its own marks")
  func marks() {
    #expect(english.decimal(13_511_205, places: 2) == "13,511,205.00")
    #expect(danish.decimal(13_511_205, places: 2) == "13.511.205,00")
    #expect(danish.decimal(-0.5, places: 1) == "-0,5")
  }

  @Test(
    "Rounding is half away from zero on the decimals of the number",
    arguments: [
      (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (2.675, 2, "2.68"), (1.005, 2, "1.01"), (0.5, 0, "1"), (-0.5, 0, "-1"),
      (0.49999999999999994, 0, "0"), (2.5, 0, "3"), (999.995, 2, "1,000.00"), (0.05, 1, "0.1"), (0.04, 1, "0.0"),
      (0.004, 1, "0.0"), (9.99, 1, "10.0"), (0.095, 1, "0.1"), (99_999.5, 0, "100,000"), (1e-7, 3, "0.000"),
      (1.5e-5, 5, "0.00002"), (1e21, 0, "1,000,000,000,000,000,000,000"), (123_456.0, 0, "123,456"),
      (
        1e16, 1,
        "10,000,000,000,000,000.0"
      ), (Double.leastNonzeroMagnitude, 2, "0.00"), (0.1 + 0.2, 17, "0.30000000000000004"),
    ])
  func rounding(value: Double, places: Int, expected: String) {
    #expect(english.decimal(value, places: places) == expected)
  }

  @Test("Nothing negative is left of a number that rounds to zero", arguments: [-0.0, -0.4, -0.049, -1e-300])
  func negativeZero(value: Double) {
    #expect(english.decimal(value, places: 0) == "0")
    #expect(english.decimal(value, places: 1) == (value == -0.4 ? "-0.4" : "0.0"))
  }

  @Test("A number that does not exist is a dash, without its unit", arguments: [Double.nan, .infinity, -.infinity])
  func missing(value: Double) {
    #expect(english.decimal(value, places: 2) == "–")
    #expect(english.percent(value) == "–")
    #expect(danish.kroner(value) == "–")
    #expect(danish.millions(kroner: value) == "–")
  }

  @Test("Whole numbers are exact to the ends of their type")
  func integers() {
    #expect(english.integer(Int.max) == "9,223,372,036,854,775,807")
    #expect(danish.integer(Int.min) == "-9.223.372.036.854.775.808")
    #expect(english.integer(UInt64.max) == "18,446,744,073,709,551,615")
    #expect(english.integer(0) == "0")
    #expect(english.integer(-999) == "-999")
    #expect(english.integer(-1_000) == "-1,000")
    #expect(english.kroner(øre: Int.max) == "92,233,720,368,547,758.07 kr.")
  }

  @Test("Percentages move the point without a rounding of their own")
  func percent() {
    #expect(english.percent(0.955) == "95.5%")
    #expect(danish.percent(0.955) == "95,5 %")
    #expect(english.percent(0.07, places: 0) == "7%")
    #expect(english.percent(0.0005, places: 1) == "0.1%")
    #expect(english.percent(1.0, places: 0) == "100%")
    #expect(english.percent(0.285, places: 0) == "29%")
  }

  @Test("Amounts come in kroner and in millions")
  func kroner() {
    #expect(danish.kroner(5_561) == "5.561 kr.")
    #expect(danish.kroner(øre: 1_351_120_500) == "13.511.205,00 kr.")
    #expect(danish.kroner(øre: -5) == "-0,05 kr.")
    #expect(danish.kroner(øre: 150, places: 0) == "2 kr.")
    #expect(danish.millions(kroner: 7_450_000) == "7,5 mio. kr.")
    #expect(english.millions(kroner: 7_450_000) == "7.5 million kr.")
    #expect(danish.millions(øre: 1_351_120_500, places: 3) == "13,511 mio. kr.")
  }

  @Test("In documents no line ends between number and unit")
  func nonBreaking() {
    let document = NumberStyle(.danish, medium: .document)
    #expect(document.kroner(5_561) == "5.561\u{A0}kr.")
    #expect(document.percent(0.5) == "50,0\u{A0}%")
    #expect(document.millions(kroner: 1e6) == "1,0\u{A0}mio.\u{A0}kr.")
  }

  @Test("Every fraction rounds as whole numbers do")
  func agreesWithIntegerArithmetic() {
    var random = SplitMix(state: 1)
    for _ in 0..<20_000 {
      let limit = Int(random.next() % 15) + 1
      let unscaled = Int(random.next() % UInt64(power(limit))) * (random.next() % 2 == 0 ? 1 : -1)
      let scale = Int(random.next() % 8)
      let places = Int(random.next() % 8)
      let expected = reference(unscaled, scale: scale, places: places)
      // At most fifteen digits: the quotient is the number nearest the decimals, so these are its shortest ones.
      #expect(english.decimal(Double(unscaled) / Double(power(scale)), places: places) == expected)
      #expect(english.decimal(unscaled, scale: scale, places: places) == expected)
    }
  }

  private func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// The same text by division of whole numbers.
  private func reference(_ unscaled: Int, scale: Int, places: Int) -> String {
    let divisor = Int128(power(scale))
    let (quotient, remainder) = (Int128(unscaled.magnitude) * Int128(power(places)))
      .quotientAndRemainder(dividingBy: divisor)
    let rounded = quotient + (remainder * 2 >= divisor ? 1 : 0)
    let (whole, fraction) = rounded.quotientAndRemainder(dividingBy: Int128(power(places)))
    var groups: [String] = []
    var rest = whole
    while rest >= 1_000 {
      groups.append(String(String(1_000 + rest % 1_000).dropFirst()))
      rest /= 1_000
    }
    let number = ([String(rest)] + groups.reversed()).joined(separator: ",")
    let decimals = places == 0 ? "" : "." + String(String(Int128(power(places)) + fraction).dropFirst())
    return (unscaled < 0 && rounded > 0 ? "-" : "") + number + decimals
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
