import Foundation
import Testing

/// Rules about places as a user meets them.
@Suite("Rules about places")
struct RulesTests {
  private let folder: TestFolder
  private let tool: Tool

  private static let lending =
    #"{ "ommærkning": { "når_færre_end": 6, "højst": "30 %", "gennemgang": { "fra": "2023-07-01", "hver": "6 måneder" } } }"#
  private static let never =
    #"{ "ommærkning": { "når_færre_end": 6, "højst": "0 %", "gennemgang": { "fra": "2023-07-01", "hver": "1 måned" } } }"#

  init() throws {
    folder = try TestFolder()
    tool = Tool(in: folder)
    try folder.write(smallScenario, to: "a.jsonc")
  }

  private func output(_ command: String, rule: String?, _ more: String...) throws -> String {
    let setting = rule.map { ["--set", "tilbud.kvisten.regler=\($0)"] } ?? []
    let ending = try tool.run([command, "a.jsonc"] + setting + more)
    #expect(ending.errors == "")
    #expect(ending.code == 0)
    return ending.output
  }

  private func object(_ text: String) throws -> NSMutableDictionary {
    try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8), options: .mutableContainers) as? NSMutableDictionary)
  }

  @Test("With a rule that never triggers, the JSON is that without it but for the fingerprint and the rule's figures")
  func never() throws {
    let (with, without) = (
      try object(output("run", rule: RulesTests.never, "--json")), try object(output("run", rule: nil, "--json"))
    )
    #expect(with != without)
    for document in [with, without] {
      (document["scenario"] as? NSMutableDictionary)?.removeObject(forKey: "fingerprint")
      // A rule is a figure of the scenario, and this one has no source.
      document.removeObject(forKey: "provenance")
    }
    let variant = ((with["variants"] as? NSArray)?.firstObject as? NSDictionary)
    let tilbud = try #require((variant?["tilbud"] as? NSArray)?.firstObject as? NSDictionary)
    let years = try #require(tilbud["years"] as? [NSMutableDictionary])
    let period = try #require(tilbud["period"] as? NSMutableDictionary)
    for figures in years + [period] {
      #expect((figures["ommærket"] as? NSDictionary)?["mean"] as? Double == 0)
      #expect(figures["places"] != nil)
      figures.removeObjects(forKeys: ["places", "ommærket"])
    }
    #expect(with == without)
  }

  @Test("A replay tells what every review saw and decided, in words and in JSON")
  func replay() throws {
    let text = try output("run", rule: RulesTests.lending, "--replay", "2")
    #expect(text.contains("review: "))
    #expect(text.contains("fewer than 6"))
    let json = try object(output("run", rule: RulesTests.lending, "--replay", "2", "--json"))
    let tilbud = try #require((json["tilbud"] as? NSArray)?.firstObject as? NSDictionary)
    let events = try #require(tilbud["events"] as? [NSDictionary])
    let reviews = events.filter { $0["kind"] as? String == "review" }
    #expect(reviews.compactMap { $0["date"] as? String } == ["2023-07-01", "2024-01-01", "2024-07-01"])
    for review in reviews {
      let told = try #require(review["review"] as? NSDictionary)
      #expect(told["rule"] as? String == "ommærkning")
      let (occupied, after) = (try #require(told["occupied"] as? Int), try #require(told["after"] as? Int))
      #expect(occupied == review["residents"] as? Int)
      #expect(occupied < 6 || after == 0)
    }
    #expect(events.allSatisfy { $0["kind"] as? String == "review" || $0["review"] == nil })
  }

  @Test(
    "Run, compare, check and explain say what the rule is, and the samples have its columns only where there is one")
  func told() throws {
    let sentence = "Ommærkning: at a review (every 6 months from 2023-07-01) with fewer than 6 places occupied"
    for command in ["run", "compare", "check", "explain"] {
      let text = try output(command, rule: RulesTests.lending).split(whereSeparator: \.isWhitespace)
      #expect(text.joined(separator: " ").contains(sentence), "\(command)")
    }
    let run = try output("run", rule: RulesTests.lending)
    #expect(run.contains("Ommærket") && run.contains("of those in force"))
    _ = try output("run", rule: RulesTests.lending, "--samples", "with.csv", "--replications", "1")
    _ = try output("run", rule: nil, "--samples", "without.csv", "--replications", "1")
    let (with, without) = (folder.text("with.csv") ?? "", folder.text("without.csv") ?? "")
    #expect(with.prefix { $0 != "\n" && $0 != "\r\n" }.hasSuffix(",places,ommærket"))
    #expect(without.prefix { $0 != "\n" && $0 != "\r\n" }.hasSuffix(",deficitBeyondBand"))
    let json = try object(output("explain", rule: RulesTests.lending, "--json"))
    let tilbud = try #require((json["tilbud"] as? NSArray)?.firstObject as? NSDictionary)
    #expect((tilbud["rules"] as? [String])?.count == 1)
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
