import Testing

@testable import Reporting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("JSON")
struct JSONWriterTests {
  @Test("Objects keep their order and are indented by two spaces")
  func pretty() {
    let value = JSONValue.named([
      "z": 1, "a": [true, .null, 2.5], "tom": [], "intet": [:],
      "inde": .named(["navn": "Kvisten", "antal": .integer(7)]),
    ])
    #expect(
      value.text == """
        {
          "z": 1,
          "a": [
            true,
            null,
            2.5
          ],
          "tom": [],
          "intet": {},
          "inde": {
            "navn": "Kvisten",
            "antal": 7
          }
        }

        """)
  }

  @Test("Numbers are exact, and null when they do not exist")
  func numbers() {
    #expect(JSONValue.integer(.max).text == "9223372036854775807\n")
    #expect(JSONValue.integer(.min).text == "-9223372036854775808\n")
    #expect(JSONValue.unsigned(.max).text == "18446744073709551615\n")
    #expect(JSONValue.number(0.1).text == "0.1\n")
    #expect(JSONValue.number(1e-7).text == "1e-07\n")
    #expect(JSONValue.number(.nan).text == "null\n")
    #expect(JSONValue.number(-.infinity).text == "null\n")
    #expect(JSONValue.number(orNull: nil).text == "null\n")
  }

  @Test("Any number comes back as it went in")
  func numbersRoundTrip() throws {
    var random = SplitMix(state: 2)
    let values = (0..<2_000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
    let text = JSONValue.array(values.map(JSONValue.number)).text
    #expect(try JSONDecoder().decode([Double].self, from: Data(text.utf8)) == values)
  }

  @Test("Text is escaped where JSON or a terminal needs it")
  func escaping() {
    #expect(JSONValue.string("\"\\/\n\r\t\u{08}\u{0C}").text == #""\"\\/\n\r\t\b\f""# + "\n")
    #expect(JSONValue.string("\u{00}\u{1B}\u{7F}\u{9B}\u{2028}").text == #""\u0000\u001B\u007F\u009B\u2028""# + "\n")
    #expect(JSONValue.string("æøå 日 👩‍👧 \r\n").text == #""æøå 日 👩‍👧 \r\n""# + "\n")
  }

  @Test("Any text comes back as it went in, as a value and as a key")
  func textRoundTrip() throws {
    let scalars = (0...0x2FFF).compactMap(Unicode.Scalar.init) + [Unicode.Scalar(0x1F600)].compactMap { $0 }
    let texts = scalars.map { "a\($0)b" }
    let written = JSONValue.array(texts.map(JSONValue.string)).text
    #expect(try JSONDecoder().decode([String].self, from: Data(written.utf8)) == texts)
    let key = "\"\\\u{1B}æ\n"
    let object = JSONValue.object([JSONMember(key: key, 1)]).text
    #expect(try JSONDecoder().decode([String: Int].self, from: Data(object.utf8)) == [key: 1])
  }
}
