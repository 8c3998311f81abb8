import Foundation
import Testing

/// Rules about places as a user meets them.
@Suite("Rules about places")
struct RulesTests {
  private let tool: Tool

  private static let never =
    #"{ "ommærkning": { "når_færre_end": 6, "højst": "0 %", "gennemgang": { "fra": "2023-07-01", "hver": "1 måned" } } }"#
  /// The small scenario with two of seven places lent while fewer than five are occupied.
  private static let lending = #"""
    {
      "bygger_på": "a.jsonc",
      "tilbud": {
        "kvisten": {
          "regler": {
            "ommærkning": {
              "når_færre_end": 5, "højst": "30 %", "gennemgang": { "fra": "2023-07-01", "hver": "6 måneder" }
            }
          }
        }
      }
    }
    """#

  init() throws {
    tool = try Tool(["a.jsonc": smallScenario, "rule.jsonc": Self.lending])
  }

  /// The first tilbud of a document, or of its first variant.
  private func tilbud(_ document: [String: Any]) throws -> [String: Any] {
    let holder = (document["variants"] as? [[String: Any]])?.first ?? document
    return try #require((holder["tilbud"] as? [[String: Any]])?.first)
  }

  /// The value without the members under `keys`, wherever they stand.
  private func without(_ keys: Set<String>, _ value: Any) -> Any {
    if let members = value as? [String: Any] {
      return members.filter { !keys.contains($0.key) }.mapValues { without(keys, $0) }
    }
    return (value as? [Any]).map { $0.map { without(keys, $0) } } ?? value
  }

  @Test("With a rule that never triggers, the JSON is that without it but for the fingerprint and the rule's figures")
  func never() throws {
    let with = try object(tool.output("run", "a.jsonc", "--json", "--set", "tilbud.kvisten.regler=\(RulesTests.never)"))
    let plain = try object(tool.output("run", "a.jsonc", "--json"))
    func bytes(_ document: [String: Any], without keys: Set<String>) throws -> Data {
      try JSONSerialization.data(withJSONObject: without(keys, document), options: .sortedKeys)
    }
    // A rule is a figure of the scenario, and this one has no source: the provenance says so.
    let told: Set = ["fingerprint", "provenance"]
    #expect(try bytes(with, without: told) != bytes(plain, without: told))
    // What names the rule: the setting, the rule in words, its figures, and why theory is not exact.
    let named = told.union(["places", "ommærket", "rules", "reference", "settings"])
    #expect(try bytes(with, without: named) == bytes(plain, without: named))
    let years = try #require(try tilbud(with)["years"] as? [[String: Any]])
    #expect(years.count == 2)
    for year in years { #expect((year["ommærket"] as? [String: Any])?["mean"] as? Double == 0) }
  }

  @Test("A replay tells what every review saw and decided, in words and in JSON")
  func replay() throws {
    let text = try tool.output("run", "rule.jsonc", "--replay", "2")
    #expect(text.contains("gennemgang: "))
    let events = try #require(
      try tilbud(object(tool.output("run", "rule.jsonc", "--replay", "2", "--json")))["events"] as? [[String: Any]])
    let reviews = events.filter { $0["kind"] as? String == "review" }
    #expect(reviews.compactMap { $0["date"] as? String } == ["2023-07-01", "2024-01-01", "2024-07-01"])
    for review in reviews {
      let told = try #require(review["review"] as? [String: Any])
      #expect(told["rule"] as? String == "ommærkning")
      let (occupied, after) = (try #require(told["occupied"] as? Int), try #require(told["after"] as? Int))
      #expect(occupied == review["residents"] as? Int)
      #expect(occupied < 5 || after == 0)
      #expect((told["words"] as? String)?.contains(occupied < 5 ? "fewer than 5" : "5 or more") == true)
    }
    #expect(events.allSatisfy { $0["kind"] as? String == "review" || $0["review"] == nil })
  }

  @Test("Check and explain say what the rule is", arguments: ["check", "explain"])
  func toldWithoutSimulating(command: String) throws {
    let words = try tool.output(command, "rule.jsonc").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Ommærkning: Er færre end 5 pladser belagt ved en gennemgang (hver 6. måned fra 1. juli 2023), ommærkes tomme "
          + "pladser, dog højst 30 % af de normerede; er 5 eller flere belagt, kommer alle tilbage."))
  }

  @Test("Run and compare say what the rule is", arguments: ["run", "compare"])
  func told(command: String) throws {
    let words = try tool.output(command, "rule.jsonc").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Ommærkning: Er færre end 5 pladser belagt ved en gennemgang (hver 6. måned fra 1. juli 2023), ommærkes tomme "
          + "pladser, dog højst 30 % af de normerede; er 5 eller flere belagt, kommer alle tilbage."))
    #expect(words.contains("Pladser i kraft er et gennemsnit over året."))
  }

  @Test("Samples have a rule's columns only where there is a rule, and explain tells it in JSON")
  func columns() throws {
    _ = try tool.output("run", "rule.jsonc", "--samples", "with.csv", "--replications", "1")
    _ = try tool.output("run", "a.jsonc", "--samples", "without.csv", "--replications", "1")
    func header(_ file: String) -> Substring { (tool.folder.text(file) ?? "").prefix { !$0.isNewline } }
    #expect(header("with.csv").contains(",deficitBeyondBand,places,ommærket"))
    #expect(!header("without.csv").contains(",places") && !header("without.csv").contains("ommærket"))
    let rules = try tilbud(object(tool.output("explain", "rule.jsonc", "--json")))["rules"] as? [String: Any]
    #expect(rules.map { Array($0.keys) } == ["ommærkning"])
    #expect(try tilbud(object(tool.output("explain", "a.jsonc", "--json")))["rules"] == nil)
  }

  @Test("A mistake in a rule ends with code 65 and says where it is")
  func mistake() throws {
    let ending = try tool.run([
      "run", "a.jsonc", "--set", "tilbud.kvisten.regler.ommærkning.når_færre_end=0",
    ])
    #expect(ending.code == 65 && ending.output == "")
    #expect(ending.errors.contains("\"når_færre_end\" cannot be the number 0"))
  }
}
