import Testing

@testable import Scenarios

@Suite("Canonical form")
struct CanonicalJSONTests {
  @Test(
    "Equal numbers are written alike",
    arguments: [
      ("7.0", "7"), ("70e-1", "7"), ("0.950", "0.95"), ("95E-2", "0.95"), ("-0.0", "0"), ("1e3", "1000"),
      ("12.50", "12.5"),
      ("1e300", "1e300"), ("1.5e-30", "15e-31"), ("-6855", "-6855"), ("0.001", "0.001"),
      ("123456789012345678901", "123456789012345678901"),
    ])
  func numbers(literal: String, canonical: String) {
    #expect(ExactDecimal(literal: literal)?.canonical == canonical)
  }

  @Test("The fingerprint is that of the canonical bytes and sees what the document says, not how")
  func fingerprint() throws {
    #expect(try tree("{}").fingerprint == 0x08F4_4B07_B590_1A25)
    let plain = try tree(#"{"a":[1,"æ"]}"#)
    #expect(try plain.fingerprint == tree("{ \"a\": [1.0, \"\\u00e6\",] } // x").fingerprint)
    #expect(try plain.fingerprint != tree(#"{"a":[1,"å"]}"#).fingerprint)
  }

  @Test("Texts are escaped where they must be, and read back the same")
  func texts() throws {
    let node = try tree(#""a\"\\\n\t\u0001æ""#)
    #expect(node.canonical == #""a\"\\\n\t\u0001æ""#)
    #expect(try tree(node.canonical).string == node.string)
  }

  @Test("Decimals are exact, and overflow is noticed")
  func exactness() {
    #expect(ExactDecimal(literal: "9223372036854775807")?.integer() == .max)
    #expect(ExactDecimal(literal: "-9223372036854775808")?.integer() == .min)
    #expect(ExactDecimal(literal: "9223372036854775808")?.integer() == nil)
    #expect(ExactDecimal(literal: "1e99999999999999999999")?.integer() == nil)
    #expect(ExactDecimal(literal: "6855.5")?.integer(timesTenTo: 2) == 685_550)
    #expect(ExactDecimal(literal: "6855.555")?.integer(timesTenTo: 2) == nil)
    #expect(ExactDecimal(literal: "95")?.double(timesTenTo: -2) == 0.95)
    #expect(ExactDecimal(literal: "1e999")?.double() == nil)
  }
}
