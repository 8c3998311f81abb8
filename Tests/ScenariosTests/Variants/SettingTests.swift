import Testing

@testable import Scenarios

@Suite("Settings of the command line")
struct SettingTests {
  @Test(
    "A path becomes a merge patch; a value that is no JSON is text",
    arguments: [
      ("tilbud.kvisten.pladser=6", #"{"tilbud":{"kvisten":{"pladser":6}}}"#),
      ("forudsat_belægning=95%", #"{"forudsat_belægning":"95%"}"#), ("a=95 %", #"{"a":"95 %"}"#),
      ("a=\"6\"", #"{"a":"6"}"#), ("a=null", #"{"a":null}"#), ("a=", #"{"a":""}"#), ("a=x=y", #"{"a":"x=y"}"#),
      (#"varianter."6 pladser, 95 pct.".navn=x"#, #"{"varianter":{"6 pladser, 95 pct.":{"navn":"x"}}}"#),
      (#""a=\"b"=1"#, #"{"a=\"b":1}"#), ("6 pladser.x=[1,{\"b\":2},]", #"{"6 pladser":{"x":[1,{"b":2}]}}"#),
      ("a=1e999", #"{"a":"1e999"}"#), ("a=2023-01-01", #"{"a":"2023-01-01"}"#), ("a=\"b", ##"{"a":"\"b"}"##),
    ])
  func patches(argument: String, patch: String) throws {
    let sink = DiagnosticSink()
    let setting = try #require(Setting(argument, sink: sink))
    #expect(setting.patch.canonical == patch)
    #expect(sink.errorCount == 0)
  }

  @Test("Positions point into the argument")
  func positions() throws {
    let setting = try #require(Setting("tilbud.kvisten=seks", sink: DiagnosticSink()))
    let value = try #require(setting.patch.at("tilbud.kvisten"))
    #expect(
      Diagnostic(at: value.span, "wrong").description == """
        --set tilbud.kvisten:1:16: error: wrong
            1 | tilbud.kvisten=seks
              |                ^^^^
        """)
    #expect(setting.patch["tilbud"]?.members?.first?.keySpan.column == 8)
  }

  @Test(
    "Bad syntax says what is missing",
    arguments: [
      ("pladser", "1:8 no value is given; expected path=value, such as tilbud.kvisten.pladser=6"),
      ("", "1:1 a key is missing; expected keys with \".\" between them"),
      ("=6", "1:1 a key is missing; expected keys with \".\" between them"),
      ("a..b=6", "1:3 a key is missing; expected keys with \".\" between them"),
      ("a.=6", "1:3 a key is missing; expected keys with \".\" between them"),
      ("\"a=6", "1:1 this text is not closed on its line; expected a closing \"\"\""),
      ("\"a\"b=6", "1:4 found \"b\"; expected \".\" or \"=\" after the key \"a\""),
      ("a\"b\"=6", "1:2 found a text; expected double quotes around a whole key"),
      (
        "a={\"b\":1",
        "1:9 the text ends here, but the object that begins on line 1 is not closed; expected \",\" or \"}\""
      ),
      ("a={\"b\":1,\"b\":2}", "1:10 key \"b\" appears twice; the first is on line 1"),
    ])
  func wrong(argument: String, message: String) {
    let sink = DiagnosticSink()
    _ = Setting(argument, sink: sink)
    #expect(sink.diagnostics.map(brief) == [message])
  }

  @Test("A path of a hundred thousand keys is an error and no full stack")
  func deep() {
    let sink = DiagnosticSink()
    let path = [String](repeating: "a", count: 100_000).joined(separator: ".")
    #expect(Setting("\(path)=1", sink: sink) == nil)
    #expect(sink.diagnostics.map(brief) == ["1:129 nested deeper than 64 levels"])
  }
}
