import Testing

@testable import Scenarios

@Suite("JSON with comments")
struct JSONParserTests {
  @Test("Comments, trailing commas and white space change nothing")
  func comments() throws {
    let text = """
      // a scenario
      { "navn" /* name */ : "Kvisten", // to the end of the line
        "tal": [1, -2.50, 3e2, /* none */], "tom": {}, "flag": [true, false, null,], }
      /* the end */
      """
    let canonical = #"{"navn":"Kvisten","tal":[1,-2.5,300],"tom":{},"flag":[true,false,null]}"#
    #expect(try tree(text).canonical == canonical)
  }

  @Test("Minus zero is zero", arguments: ["-0", "-0.0", "-0e5"])
  func minusZero(text: String) throws {
    guard case .number(let value, _) = try tree(text).kind else { return #expect(Bool(false)) }
    #expect(value == 0 && value.sign == .plus)
  }

  @Test("A decimal comma is told as what it is")
  func decimalComma() {
    #expect(
      findings(#"{ "a": 3,2 }"#) == [#"1:10 found "2"; expected a point before decimals: a comma ends a number"#])
  }

  @Test("Any value may be the whole text", arguments: ["7", "\"syv\"", "null", "[]", "{}", " true "])
  func anyRoot(text: String) throws {
    #expect(try tree(text).canonical == String(text.filter { $0 != " " }))
  }

  @Test("Members keep their order and know where key and value stand; columns count characters")
  func positions() throws {
    let node = try tree("{\n  \"størrelse\": 7, \"å\": [\n  \"x\"]}")
    let members = try #require(node.members)
    #expect(members.map(\.key) == ["størrelse", "å"])
    #expect(members.map(\.keySpan.line) == [2, 2])
    #expect(members.map(\.keySpan.column) == [3, 19])
    #expect(members.map(\.value.span.column) == [16, 24])
    #expect(members[0].keySpan.length == 12)
    let element = try #require(members[1].value.elements?.first)
    #expect((element.span.line, element.span.column) == (3, 3))
  }

  @Test("Escapes become characters, surrogate pairs one")
  func escapes() throws {
    let node = try tree(#""\"\\\/\b\f\n\r\t\u00e6\uD83D\uDE00""#)
    #expect(node.string == "\"\\/\u{8}\u{C}\n\r\tæ😀")
  }

  @Test(
    "A number keeps its value and how it was written",
    arguments: [
      ("0", 0.0), ("-0", 0.0), ("7", 7), ("6855.50", 6855.5), ("1E+2", 100),
      ("123456789012345680", 123456789012345680),
      ("0.1", 0.1), ("1.7976931348623157e308", Double.greatestFiniteMagnitude), ("0e999999999999999999999", 0),
    ])
  func numbers(text: String, value: Double) throws {
    guard case .number(let number, let literal) = try tree(text).kind else {
      Issue.record("no number")
      return
    }
    #expect(number == value && number.sign == value.sign)
    #expect(literal == text)
  }

  @Test(
    "The first error of syntax ends the reading and says what was found and expected",
    arguments: [
      ("{\"a\" 7}", "1:6 found \"7\"; expected \":\" after the key \"a\""),
      ("{a: 7}", "1:2 found \"a\"; expected a key in double quotes"),
      ("{\"a\": 7 \"b\": 8}", "1:9 found a text; expected \",\" or \"}\""),
      ("{,}", "1:2 found \",\"; expected a key in double quotes"),
      ("[1,,2]", "1:4 found \",\"; expected a value"),
      ("[1;2]", "1:3 found \";\"; expected \",\" or \"]\""),
      ("[1}", "1:3 found \"}\"; expected \",\" or \"]\""),
      ("{\"a\": True}", "1:7 found \"True\"; expected a value; did you mean true?"),
      ("{\"a\": Kvisten}", "1:7 found \"Kvisten\"; expected a value; text stands in double quotes"),
      ("{\"a\": 'x'}", "1:7 found \"'\"; expected a value"),
      ("{\"a\": .5}", "1:7 found \".\"; expected a value"),
      ("{\"a\":\u{A0}5}", "1:6 found \"<U+00A0>\"; expected a value"),
      ("1 2", "1:3 found \"2\"; expected the end of the text"),
      ("// nothing", "1:11 the text ends here; expected a value"),
      (
        "\n[1,\n[2", "3:3 the text ends here, but the list that begins on line 3 is not closed; expected \",\" or \"]\""
      ),
      ("[", "1:2 the text ends here, but the list that begins on line 1 is not closed; expected a value or \"]\""),
      ("{", "1:2 the text ends here, but the object that begins on line 1 is not closed; expected a key or \"}\""),
      ("{\"a\":", "1:6 the text ends here; expected a value"),
      ("[1] /* x", "1:5 this comment has no end; expected \"*/\""),
      ("/", "1:1 found \"/\"; expected \"//\" or \"/*\", which begin a comment"),
    ])
  func syntax(text: String, message: String) {
    #expect(findings(text) == [message])
  }

  @Test(
    "Numbers are strict and finite",
    arguments: [
      ("01", "1:1 a number cannot begin with 0"), ("-", "1:1 this number is not complete; expected a digit"),
      ("1.", "1:1 this number is not complete; expected a digit"),
      ("1e+", "1:1 this number is not complete; expected a digit"), ("1e999", "1:1 this number is too large"),
      ("-1e999999999999999999999", "1:1 this number is too large"), ("1e-999", "1:1 this number is too near to 0"),
      ("+1", "1:1 found \"+\"; expected a value"), ("1x", "1:2 found \"x\"; expected the end of the text"),
      ("NaN", "1:1 found \"NaN\"; expected a value; text stands in double quotes"),
    ])
  func wrongNumbers(text: String, message: String) {
    #expect(findings(text) == [message])
  }

  @Test(
    "Texts hold no control characters, half pairs or unknown escapes",
    arguments: [
      ("\"abc", "1:1 this text is not closed on its line; expected a closing \"\"\""),
      ("\"abc\n\"", "1:1 this text is not closed on its line; expected a closing \"\"\""),
      ("\"a\tb\"", "1:3 a control character inside a text; expected \\t in its place"),
      ("\"a\u{1}b\"", "1:3 a control character inside a text; expected \\u0001 in its place"),
      (#""\x""#, #"1:2 unknown escape; expected one of: \" \\ \/ \b \f \n \r \t \uXXXX"#),
      (#""\u12G4""#, #"1:2 unknown escape; expected four hexadecimal digits after \u"#),
      (#""\uD83D""#, #"1:2 half a surrogate pair is no character; expected a pair such as \uD83D\uDE00"#),
      (#""\uDE00\uD83D""#, #"1:2 half a surrogate pair is no character; expected a pair such as \uD83D\uDE00"#),
      (#""\uD83D\u0041""#, #"1:2 half a surrogate pair is no character; expected a pair such as \uD83D\uDE00"#),
      (#""\"#, #"1:2 unknown escape; expected one of: \" \\ \/ \b \f \n \r \t \uXXXX"#),
    ])
  func wrongTexts(text: String, message: String) {
    #expect(findings(text) == [message])
  }

  @Test("Every key that appears twice is reported, and the first value kept")
  func duplicates() throws {
    let sink = DiagnosticSink()
    let text = "{\"a\": 1, \"b\": {\"c\": 1,\n\"c\": 2}, \"a\": 3, \"a\": 4}"
    let node = JSONParser.parse(SourceText(name: "a.jsonc", text: text), sink: sink)
    #expect(
      sink.diagnostics.map(brief) == [
        "2:1 key \"c\" appears twice; the first is on line 1", "2:10 key \"a\" appears twice; the first is on line 1",
        "2:18 key \"a\" appears twice; the first is on line 1",
      ])
    #expect(node?.canonical == #"{"a":1,"b":{"c":1}}"#)
  }

  @Test("A key that appears twice is found among many, however its letters are composed")
  func duplicatesAmongMany() {
    let keys = (0..<50).map { "\"k\($0)\":0" } + ["\"\u{E5}r\":0", "\"a\u{30A}r\":0", "\"k3\":0"]
    #expect(findings("{\(keys.joined(separator: ","))}").count == 2)
  }

  @Test("64 levels are read, 65 are an error, and 100,000 are no more than that")
  func nesting() throws {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try tree(deepest).canonical == deepest)
    #expect(findings("[\(deepest)]") == ["1:65 nested deeper than 64 levels"])
    #expect(findings(String(repeating: "[", count: 100_000)) == ["1:65 nested deeper than 64 levels"])
    #expect(findings(String(repeating: "{\"a\":", count: 100_000)) == ["1:321 nested deeper than 64 levels"])
  }
}
