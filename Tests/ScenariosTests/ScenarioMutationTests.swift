import Forecasting
import Occupancy
import Takst
import Testing

@testable import Scenarios

@Suite("Damaged scenarios")
struct ScenarioMutationTests {
  /// Values of every kind, some of them far out.
  private static let values = [
    "0", "-1", "1", "2", "0.5", "1e300", "-1e300", "9007199254740993", "1000000", "10000", "\"\"", "\"ingen\"",
    "\"ubegrænset\"", "\"0 %\"", "\"1 %\"", "\"100 %\"", "\"200 %\"", "\"0 dage\"", "\"1 dag\"", "\"200 år\"",
    "\"1900-01-01\"", "\"2300-12-31\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"10 mia. kr.\"", "\"-10 mia. kr.\"",
    "true", "false", "null", "[]", "{}", "[{}]", "\"flyttes\"", "\"1 time\"",
  ]

  @Test("A scenario with damaged values is read or refused; what is read can be simulated")
  func damagedValues() throws {
    var generator = Seeded(state: 66)
    let paths = try tree(fullScenario).everyPath.filter { !$0.components.isEmpty }
    var usable = 0
    for _ in 0..<400 {
      let settings = (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
        paths.randomElement(using: &generator).flatMap { path in
          ScenarioMutationTests.values.randomElement(using: &generator).map { "\(path)=\($0)" }
        }
      }
      guard let scenario = try? Scenario.load(text: fullScenario, name: "a", settings: settings) else { continue }
      usable += 1
      for variant in [scenario.base] + scenario.variants {
        for tilbud in variant.tilbud {
          #expect(throws: Never.self, "\(settings)") {
            _ = try TilbudModel(plan: tilbud.plan, scene: variant.scene, seed: 1)
          }
        }
      }
    }
    #expect(usable > 50)
  }

  @Test("A scenario with damaged text is read or refused")
  func damagedText() {
    var generator = Seeded(state: 107)
    for _ in 0..<300 {
      var bytes = Array(fullScenario.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) { MutationTests.damage(&bytes, &generator) }
      _ = try? Scenario.load(text: String(decoding: bytes, as: UTF8.self), name: "a")
    }
  }
}

extension JSONNode {
  /// The paths of every value, objects and lists too, but not into lists: a setting cannot lead there.
  fileprivate var everyPath: [JSONPath] {
    var paths = [JSONPath([])]
    for member in members ?? [] {
      paths += member.value.everyPath.map { JSONPath([member.key] + $0.components) }
    }
    return paths
  }
}
