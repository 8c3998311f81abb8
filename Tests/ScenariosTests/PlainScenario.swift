import Testing

@testable import Scenarios

/// A small scenario with accounts; tests change a few words of it.
let plainScenario = #"""
  {
    "navn": "Kvisten",
    "periode": { "fra": "2023-01-01", "til": "2025-12-31" },
    "kommuner": { "Aalborg": { "indbyggere": 220000 }, "Hjørring": { "indbyggere": 64000 } },
    "tilbud": {
      "kvisten": {
        "pladser": 7,
        "forudsat_belægning": "95 %",
        "ydelser": {
          "børn": {
            "henvisninger_pr_år": 2.3,
            "ophold": { "fordeling": "lognormal", "middel": "900 dage", "cv": 1 },
            "venteliste": { "tålmodighed": { "fordeling": "eksponentiel", "middel": "90 dage" } },
            "ved_start": 6
          }
        },
        "økonomi": { "budget": { "alt": { "beløb": 13000000 } } }
      }
    },
    "kilder": { "tilbud.kvisten": "DAS" }
  }
  """#

/// The scenario with some words replaced.
func changed(_ changes: [(String, String)], _ text: String = plainScenario) -> String {
  changes.reduce(text) { text, change in
    if !text.contains(change.0) { Issue.record("\(change.0) is not in the scenario") }
    return text.replacing(change.0, with: change.1)
  }
}

/// Everything said about a scenario that must be refused.
func refusals(_ text: String, settings: [String] = []) throws -> [String] {
  try failure { () throws(ScenarioError) in try Scenario.load(text: text, name: "a.jsonc", settings: settings) }
    .diagnostics.map(brief)
}

/// A change to the plain scenario and what is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let finding: String

  init(_ old: String, _ new: String, _ finding: String) { (self.old, self.new, self.finding) = (old, new, finding) }

  var testDescription: String { new }
}
