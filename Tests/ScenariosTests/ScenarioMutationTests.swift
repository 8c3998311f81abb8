import Occupancy
import Takst
import Testing

@testable import Forecasting
@testable import Scenarios

@Suite("Damaged scenarios")
struct ScenarioMutationTests {
  /// Values of every kind, some of them far out.
  private static let values = [
    numbers, shares, lengths, dates, amounts,
    ["\"\"", "\"ingen\"", "\"ubegrænset\"", "true", "false", "null", "[]", "{}", "[{}]", "\"flyttes\"", "\"1 time\""],
  ].flatMap(\.self)
  private static let numbers = ["0", "1", "2", "0.5", "10", "365", "2023", "10000", "1000000", "1e300", "-1"]
  private static let shares = ["0 %", "0,001 %", "1 %", "-1 %", "50 %", "99,9 %", "100 %", "200 %"].map { "\"\($0)\"" }
  private static let lengths = ["0 dage", "1 dag", "0,01 dage", "1 måned", "10 år", "200 år"].map { "\"\($0)\"" }
  private static let dates = ["1900-01-01", "2022-12-31", "2023-01-01", "2024-02-29", "2300-12-31", "9999-12-31"]
    .map { "\"\($0)\"" }
  private static let amounts = ["1 kr.", "10 mia. kr.", "-10 mia. kr.", "1 mio. kr.", "0 kr."].map { "\"\($0)\"" }

  /// Values of the kind of another, mostly.
  private static func values(like node: JSONNode, _ generator: inout Seeded) -> [String] {
    if Int.random(in: 0..<10, using: &generator) == 0 { return values }
    switch node.kind {
    case .number: return numbers + amounts
    case .string(let text) where CivilDate(iso: text) != nil: return dates
    case .string(let text) where text.hasSuffix("%"): return shares
    case .string(let text) where text.hasSuffix("kr."): return amounts
    case .string(let text) where DanishNumber.begins(text): return lengths
    default: return ["null"]
    }
  }

  @Test("A scenario with damaged values is read or refused; what is read can be simulated")
  func damagedValues() throws {
    var generator = Seeded(state: 66)
    let root = try tree(fullScenario)
    let paths = root.everyPath.filter { $0.components.first.map { !["kilder", "antagelser"].contains($0) } ?? false }
    var usable = 0
    for _ in 0..<200 {
      var settings = ["kilder=null", "antagelser=null"]
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        guard let path = paths.randomElement(using: &generator), let node = root.at(path) else { continue }
        let value = ScenarioMutationTests.values(like: node, &generator).randomElement(using: &generator) ?? "null"
        settings.append("\(path)=\(value)")
      }
      guard let scenario = try? Scenario.load(text: fullScenario, name: "a", settings: settings) else { continue }
      usable += 1
      for variant in [scenario.base] + scenario.variants {
        for tilbud in variant.tilbud {
          #expect(throws: Never.self, "\(settings)") { try ScenarioMutationTests.run(tilbud, in: variant.scene) }
        }
      }
    }
    #expect(usable > 40)
  }

  /// Simulates a year and closes its accounts, unless that would take long.
  private static func run(_ tilbud: TilbudCase, in scene: Scene) throws {
    let model = try TilbudModel(plan: tilbud.plan, scene: scene, seed: 1)
    let economy = try tilbud.economy.map {
      try EconomyModel(tilbud, economy: $0, scene: scene, buckets: model.buckets, decided: scene.period.first.year)
    }
    let referrals = tilbud.plan.ydelser.map(\.referrals) + tilbud.plan.hourly.map(\.referrals)
    guard referrals.allSatisfy({ $0.peakRate(in: scene.period) < 2_000 }) else { return }
    let simulation = TilbudSimulation(model: model)
    simulation.begin(replication: 0)
    var accounts = economy.map { AccountsRunner(model: $0, tilbud: model) }
    accounts?.begin()
    for year in scene.period.years.indices {
      simulation.runYear(demandFactor: accounts?.demandFactor(year: year) ?? 1)
      try accounts?.closeYear(year, simulation)
    }
    try simulation.checkInvariants()
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
