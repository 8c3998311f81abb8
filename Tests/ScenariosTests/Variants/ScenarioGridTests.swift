import Forecasting
import Occupancy
import Testing

@testable import Scenarios

@Suite("Grids of a scenario")
struct ScenarioGridTests {
  private func kvisten(_ axes: String..., settings: [String] = [], variant: String? = nil) throws -> ScenarioGrid {
    return try ScenarioGrid.load(
      path: "\(repository)/scenarios/kvisten.jsonc", settings: settings, axes: axes, variant: variant)
  }

  private func values(_ argument: String) throws -> [String] {
    let sink = DiagnosticSink()
    var index = 0
    let axis = try #require(AxisReading(argument, index: &index, sink: sink))
    #expect(sink.errorCount == 0)
    return axis.axis.values
  }

  private func problem(_ axes: String...) throws -> String {
    let error = try failure { () throws(ScenarioError) in
      try ScenarioGrid.load(text: fullScenario, name: "a", axes: axes)
    }
    return error.diagnostics.map(brief).joined(separator: "\n")
  }

  @Test(
    "Lists and ranges are written out",
    arguments: [
      ("a=4..8", ["4", "5", "6", "7", "8"]), ("a=4..9:2", ["4", "6", "8"]), ("a=7", ["7"]), ("a=4..4", ["4"]),
      ("a=85%..95%:5%", ["85%", "90%", "95%"]), ("a=85..95%:2.5", ["85%", "87.5%", "90%", "92.5%", "95%"]),
      ("a=85%, 90 %,95%", ["85%", "90 %", "95%"]), ("a=2..3,7,9..10", ["2", "3", "7", "9", "10"]),
      ("a=1.5,2", ["1.5", "2"]), (#"a="x, y",[1,2],{"b":"},"}"#, [#""x, y""#, "[1,2]", #"{"b":"},"}"#]),
    ])
  func writtenOut(argument: String, expected: [String]) throws {
    #expect(try values(argument) == expected)
  }

  @Test(
    "What is no list or range, or too much, is refused at its place",
    arguments: [
      ("a=4..x", "1:3 \"4..x\" is no range"), ("a=8..4", "1:3 \"8..4\" is no range"), ("a=1..2:0", "1:3"),
      ("a=1.5..3", "1:3 \"1.5..3\" is no range"), ("a=85%..95", "1:3"), ("a=1,,2", "1:5 a value is missing"),
      ("a=", "1:3 a value is missing"), ("a", "1:2 no values are given"), ("a=4,5,4", "1:1 \"4\" is given twice"),
      ("a=1..9999", "1:3 9999 values"), ("tilbud.kvisten.pladser=4,x", "\"pladser\" cannot be the text \"x\""),
      ("tilbud.kvisten.plader=4..6", "unknown key \"plader\""), ("frø=1..3", "is the same for every combination"),
      ("tilbud.kvisten.pladser.2023-13-01=4", "is no date"),
    ])
  func refused(argument: String, start: String) throws {
    #expect(try problem(argument).contains(start))
  }

  @Test("A mistake in every value of an axis is told once")
  func once() throws {
    #expect(try problem("tilbud.kvisten.plader=4..6").split(separator: "\n").count == 1)
  }

  @Test("What is wrong elsewhere because of a value is told with the combination")
  func elsewhere() throws {
    let text = try problem("tilbud.kvisten.pladser=6,30", "tilbud.kvisten.klargøring=2 dage,3 dage")
    #expect(text.contains("(with 30, 2 dage)"), "\(text)")
    #expect(!text.contains("(with 6"))
  }

  @Test("Too many combinations, and the same value on two axes, are refused")
  func crossed() throws {
    #expect(
      try problem("tilbud.kvisten.pladser=1..50", "tilbud.østerskoven.pladser=1..50").contains("2500 combinations"))
    #expect(try problem("tilbud.kvisten.pladser=4", "tilbud.kvisten.pladser.2023-01-01=5").contains("varied twice"))
  }

  @Test("A combination is the scenario with --set of its values, the last axis fastest")
  func combinations() throws {
    let grid = try kvisten("tilbud.kvisten.pladser=5..6", "tilbud.kvisten.forudsat_belægning=90%,95%")
    #expect(grid.axes.map(\.path) == ["tilbud.kvisten.pladser", "tilbud.kvisten.forudsat_belægning"])
    #expect(grid.combinations.map(\.name) == ["5, 90%", "5, 95%", "6, 90%", "6, 95%"])
    for variant in grid.combinations {
      let values = variant.name.split(separator: ", ")
      let alone = try Scenario.load(
        path: "\(repository)/scenarios/kvisten.jsonc",
        settings: ["tilbud.kvisten.pladser=\(values[0])", "tilbud.kvisten.forudsat_belægning=\(values[1])"])
      #expect(variant.tilbud == alone.base.tilbud && variant.scene == alone.base.scene)
    }
    #expect(grid.warnings.map(\.message) == ["6 residents on the first day, and 5 places"])
  }

  @Test("A warning of the scenario is told once, however many combinations share it")
  func sharedWarning() throws {
    let grid = try ScenarioGrid.load(text: fullScenario, name: "a", axes: ["tilbud.kvisten.klargøring=2 dage,3 dage"])
    #expect(grid.warnings.count { $0.message.hasPrefix("the empty places are paid twice") } == 1)
  }

  @Test("A value is varied from a date on, and in a variant")
  func fromDate() throws {
    let grid = try kvisten("tilbud.kvisten.pladser.2023-01-01=4..5")
    let places = try grid.combinations.map { variant in
      try ["2022-12-31", "2023-01-01"].map { variant.tilbud[0].plan.places.value(on: try #require(CivilDate(iso: $0))) }
    }
    #expect(places == [[7, 4], [7, 5]])
    let other = try kvisten("tilbud.kvisten.overbelægning=0,1", variant: "7 pladser, 95 %")
    #expect(other.combinations.allSatisfy { $0.tilbud[0].plan.places.steps.map(\.value) == [7] })
  }
}
