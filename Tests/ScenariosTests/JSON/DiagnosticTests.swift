import Testing

@testable import Scenarios

@Suite("Diagnostics")
struct DiagnosticTests {
  private func render(_ text: String, at offset: Int, length: Int) -> [String] {
    let span = SourceSpan(SourceText(name: "a.jsonc", text: text), offset: offset, length: length)
    return Diagnostic(at: span, "wrong").description.split(separator: "\n").map { String($0) }
  }

  @Test("A finding shows its place, its line, a caret below, and what was expected")
  func rendering() {
    let text = String(repeating: "\n", count: 11) + "      \"plader\": 7,\n"
    let diagnostic = Diagnostic(
      at: SourceSpan(SourceText(name: "kvisten.jsonc", text: text), offset: 17, length: 8),
      "unknown key \"plader\"", expected: "one of: navn, pladser, ydelser", suggestion: "pladser")
    #expect(
      diagnostic.description == """
        kvisten.jsonc:12:7: error: unknown key "plader"
           12 |       "plader": 7,
              |       ^^^^^^^^
           expected one of: navn, pladser, ydelser; did you mean "pladser"?
        """)
  }

  @Test("Carets stand below what they mean after tabs, æ ø å and composed letters")
  func alignment() {
    #expect(
      render("\t\"æøå\": xyz", at: 11, length: 3).dropFirst() == ["    1 |  \"æøå\": xyz", "      |         ^^^"])
    #expect(render("a\u{30A}: x", at: 5, length: 1).last == "      |    ^")
  }

  @Test("A long line is cut on both sides of the caret to 120 columns")
  func longLine() throws {
    let text = String(repeating: "æ", count: 3_000) + "XYZ" + String(repeating: "b", count: 3_000)
    let lines = render(text, at: 6_000, length: 3)
    #expect(lines[0] == "a.jsonc:1:3001: error: wrong")
    #expect(lines[1].count <= 120 && lines[1].hasPrefix("    1 | …ææ") && lines[1].hasSuffix("b…"))
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(column).hasPrefix("XYZb"))
    #expect(lines[2].filter { $0 == "^" }.count == 3)
  }

  @Test("A finding at the end of the text, of a line or of nothing has one caret")
  func ends() {
    #expect(render("ab", at: 2, length: 1).dropFirst() == ["    1 | ab", "      |   ^"])
    #expect(render("ab\n", at: 3, length: 1) == ["a.jsonc:2:1: error: wrong", "    2 |", "      | ^"])
    #expect(render("", at: 0, length: 0).last == "      | ^")
    #expect(render("ab\r\ncd", at: 1, length: 9).dropFirst() == ["    1 | ab", "      |  ^"])
  }

  @Test("Control characters of a scenario never reach the terminal")
  func control() {
    let lines = render("\"\u{1B}[31m\u{202E}\"", at: 0, length: 1)
    #expect(lines[1] == "    1 | \"\u{FFFD}[31m\u{FFFD}\"")
    #expect("a\u{1B}\u{202E}b".quoted == "\"a<U+001B><U+202E>b\"")
    #expect(String(repeating: "x", count: 70).quoted.count == 62)
  }

  @Test("Advice longer than a line is wrapped")
  func wrapping() {
    let words = (1...60).map { "nøgle\($0)" }.joined(separator: ", ")
    let span = SourceSpan(SourceText(name: "a", text: ""), offset: 0, length: 0)
    let lines = Diagnostic(at: span, "unknown", expected: "one of: \(words)").description.split(separator: "\n")
    #expect(lines.count == 8)
    #expect(lines.allSatisfy { $0.count <= 120 })
  }

  @Test("Findings are listed by source and position, once each, and a thousand errors at most")
  func order() {
    let sink = DiagnosticSink()
    let first = SourceText(name: "a", index: 0, text: String(repeating: "x", count: 2_000))
    let second = SourceText(name: "b", index: 1, text: "y")
    sink.add(Diagnostic(.warning, at: SourceSpan(second, offset: 0, length: 1), "later"))
    sink.add(Diagnostic(at: SourceSpan(first, offset: 5, length: 1), "second"))
    sink.add(Diagnostic(at: SourceSpan(first, offset: 5, length: 1), "second"))
    sink.add(Diagnostic(at: SourceSpan(first, offset: 2, length: 1), "first"))
    #expect(sink.diagnostics.map(\.message) == ["first", "second", "later"])
    #expect(sink.warnings.map(\.message) == ["later"])
    for offset in 0..<1_500 { sink.add(Diagnostic(at: SourceSpan(first, offset: offset, length: 1), "more")) }
    #expect((sink.diagnostics.count, sink.omitted) == (1_001, 502))
    #expect(ScenarioError.invalid(sink.diagnostics, omitted: sink.omitted).description.hasSuffix("\nand 502 more"))
  }
}
