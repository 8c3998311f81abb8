import Testing

@testable import Scenarios

@Suite("Merge patches")
struct MergePatchTests {
  @Test(
    "RFC 7386, appendix A",
    arguments: [
      (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
      (#"{"a":"b"}"#, #"{"a":null}"#, "{}"), (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
      (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
      (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
      (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#), (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
      (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#), (#"{"a":"foo"}"#, "null", "null"), (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
      (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#), ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
      ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
  func appendix(original: String, patch: String, result: String) throws {
    #expect(try tree(original).merging(tree(patch)).canonical == result)
  }

  @Test("What stays points into the base, what is replaced into the patch")
  func positions() throws {
    let base = try #require(
      JSONParser.parse(SourceText(name: "base", text: #"{"a":{"b":1,"c":2}}"#), sink: DiagnosticSink()))
    let patch = try #require(
      JSONParser.parse(SourceText(name: "patch", text: #"{"a":{"c":3,"d":{}}}"#), sink: DiagnosticSink()))
    let merged = base.merging(patch)
    let names = ["a", "a.b", "a.c", "a.d"].map { merged.at($0)?.span.source.name }
    #expect(names == ["base", "base", "patch", "patch"])
    #expect(merged["a"]?.members?.map(\.keySpan.source.name) == ["base", "patch", "patch"])
  }

  @Test("Many changes give the same as few")
  func many() throws {
    let base = try tree("{\((0..<40).map { "\"k\($0)\":0" }.joined(separator: ","))}")
    let changes = (0..<60).map { $0 % 2 == 0 ? "\"k\($0)\":1" : "\"k\($0)\":null" }
    let merged = base.merging(try tree("{\(changes.joined(separator: ","))}"))
    let kept = (0..<60).filter { $0 % 2 == 0 }.map { "\"k\($0)\":1" }
    #expect(merged.canonical == "{\(kept.joined(separator: ","))}")
  }

  @Test("Patches follow each other as one patch in which null still removes")
  func following() throws {
    let first = try tree(#"{"a":{"b":1,"c":null},"d":2}"#)
    let second = try tree(#"{"a":{"b":null,"e":3},"d":{"f":null}}"#)
    let both = first.followed(by: second)
    #expect(both.canonical == #"{"a":{"b":null,"c":null,"e":3},"d":{"f":null}}"#)
    let base = try tree(#"{"a":{"b":7,"c":7}}"#)
    #expect(base.merging(both).canonical == base.merging(first).merging(second).canonical)
  }

  @Test("A layer keeps what its variants remove, and removes a variant that is null")
  func variants() throws {
    let base = try tree(#"{"x":1,"varianter":{"A":{"x":2},"B":{"x":3}}}"#)
    let layer = try tree(#"{"varianter":{"A":{"y":null},"B":null,"C":{"z":null}}}"#)
    #expect(base.layered(with: layer).canonical == #"{"x":1,"varianter":{"A":{"x":2,"y":null},"C":{"z":null}}}"#)
    #expect(try tree("{}").layered(with: layer)["varianter"]?.canonical == #"{"A":{"y":null},"C":{"z":null}}"#)
  }
}
