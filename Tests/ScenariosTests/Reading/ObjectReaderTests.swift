import Testing

@testable import Scenarios

private enum StayKey: String, ScenarioKey {
  case fordeling, middel, cv
}

private enum OfferKey: String, ScenarioKey {
  case navn, pladser, belægning, ophold, aktiv
}

private struct Stay: Equatable {
  let mean: Double
  let cv: Double
}

private struct Offer: Equatable {
  let name: String
  let places: Int
  let share: Double?
  let stay: Stay
  let isActive: Bool
}

extension Reading<Stay> {
  fileprivate static var toyStay: Reading {
    .object(StayKey.self) { keys in
      let mean = keys.required(.middel, .duration())
      let cv = keys.value(.cv, .number(in: 0...10), default: 1)
      guard let mean, let cv else { return nil }
      return Stay(mean: mean, cv: cv)
    }
  }
}

extension Reading<Offer> {
  fileprivate static var offer: Reading {
    .object(OfferKey.self) { keys in
      let name = keys.required(.navn, .text)
      let places = keys.required(.pladser, .integer(in: 0...500))
      let share = keys.optional(.belægning, .share())
      let stay = keys.required(.ophold, .toyStay)
      let isActive = keys.value(.aktiv, .bool, default: true)
      guard let name, let places, let stay, let isActive else { return nil }
      return Offer(name: name, places: places, share: share, stay: stay, isActive: isActive)
    }
  }
}

@Suite("Reading objects")
struct ObjectReaderTests {
  @Test("A right object becomes a value, with defaults for what is left out")
  func right() throws {
    let text = #"{"navn": "Kvisten", "pladser": 7, "ophold": {"middel": "2 uger"}}"#
    let offer = Offer(name: "Kvisten", places: 7, share: nil, stay: Stay(mean: 14, cv: 1), isActive: true)
    #expect(try read(text, as: .offer).value == offer)
  }

  @Test("All errors of an object are told at once, in order of position")
  func allAtOnce() throws {
    let text = """
      { "plader": 7, "belaegning": "90 %", "navn": 5,
        "belægning": 90,
        "ophold": { "cv": "høj", "xyz": null },
        "aktiv": "ja" }
      """
    let result = try read(text, as: .offer)
    #expect(result.value == nil)
    let keys = "expected one of: navn, pladser, belægning, ophold, aktiv"
    #expect(
      result.findings == [
        "1:3 unknown key \"plader\"; \(keys); did you mean pladser?",
        "1:16 unknown key \"belaegning\"; \(keys); did you mean belægning?",
        "1:46 \"navn\" cannot be the number 5; expected a text",
        "2:16 \"belægning\" cannot be the number 90; expected a share in percent from 0 % to 100 %, such as \"95 %\"; did you mean 90 %?",
        "3:13 missing key \"middel\"; expected a length of time, such as \"90 dage\"",
        "3:21 \"cv\" cannot be the text \"høj\"; expected a number from 0 to 10",
        "3:28 unknown key \"xyz\"; expected one of: fordeling, middel, cv",
        "4:12 \"aktiv\" cannot be the text \"ja\"; expected true or false",
      ])
  }

  @Test("A missing key is reported at the object, unless it was misspelt")
  func missing() throws {
    #expect(
      try read("\n  {}", as: .toyStay).findings == [
        "2:3 missing key \"middel\"; expected a length of time, such as \"90 dage\""
      ])
    #expect(
      try read(#"{"midel": "1 dag"}"#, as: .toyStay).findings == [
        "1:2 unknown key \"midel\"; expected one of: fordeling, middel, cv; did you mean middel?"
      ])
    #expect(
      try read("7", as: .toyStay).findings == [
        "1:1 the scenario cannot be the number 7; expected an object such as { \"fordeling\": …, \"middel\": … }"
      ])
  }

  @Test("A decoder reports at a key, at the object, and keys that have no meaning")
  func ownErrors() throws {
    let sink = DiagnosticSink()
    let node = try tree(#"{"fordeling": "konstant", "cv": 2}"#)
    let keys = try #require(ObjectReader<StayKey>(Field(root: node, sink: sink)))
    keys.error(.fordeling, "at the value")
    keys.error(.middel, "at the object")
    keys.warning(.cv, say("en advarsel", "a warning"), do: say("ret det", "mend it"))
    keys.refuse([.middel, .cv], because: "a constant does not vary")
    #expect(
      sink.diagnostics.map(brief) == [
        "1:1 at the object", "1:15 at the value", "1:27 \"cv\" has no meaning here: a constant does not vary",
        "1:33 a warning; mend it",
      ])
    #expect(keys.has(.cv) && !keys.has(.middel))
    #expect(keys.field(.cv)?.path.description == "cv")
  }
}
