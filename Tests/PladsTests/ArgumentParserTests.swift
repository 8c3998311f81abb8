import Testing

@testable import plads

@Suite("Arguments")
struct ArgumentParserTests {
  private func run(_ arguments: String...) throws -> Run { try command(Run.self, arguments) }

  @Test("All options of run are read, before and after the file")
  func everything() throws {
    let options = try run(
      "--set", "tilbud.kvisten.pladser=6", "--variant", "6 pladser", "a.jsonc", "--set=x=a=b", "--replications", "5000",
      "--precision=0.5%", "--seed", "18446744073709551615", "--threads=4", "--json", "--samples", "s.csv", "--out", "o",
      "--quiet")
    #expect(options.simulation.file == "a.jsonc")
    #expect(options.simulation.variant == "6 pladser")
    #expect(options.replay == nil)
    #expect(options.simulation.changes.map(\.path) == ["tilbud.kvisten.pladser", "x"])
    #expect(options.simulation.changes.map(\.value) == ["6", "a=b"])
    #expect(options.simulation.replications == 5_000)
    #expect(options.simulation.precision == 0.005)
    #expect(options.simulation.seed == .max)
    #expect(options.simulation.threads == 4)
    #expect(options.simulation.output.isJSON)
    #expect(options.simulation.samples == "s.csv")
    #expect(options.simulation.output.out == "o")
    #expect(options.simulation.output.isQuiet)
  }

  @Test("All options of grid are read, and one to three values are varied")
  func grid() throws {
    let words = "a.jsonc --vary x.y=4..8 --vary z=1,2 --year 2024 --csv c.csv --dialect danish --threads 2 --json"
    let options = try command(Grid.self, words.split(separator: " ").map(String.init))
    #expect(options.axes.map(\.text) == ["x.y=4..8", "z=1,2"])
    #expect(options.year == 2024 && options.csv == "c.csv" && options.isDanish)
    #expect(options.simulation.threads == 2 && options.simulation.output.isJSON)
    for count in [0, 4] {
      let axes = (0..<count).flatMap { ["--vary", "a\($0)=1"] }
      #expect(throws: UsageError.self) { try command(Grid.self, ["a.jsonc"] + axes) }
    }
    #expect(throws: UsageError.self) { try command(Grid.self, ["a", "--vary", "x=1", "--csv", "a"]) }
  }

  @Test("Without options everything is left to the scenario")
  func nothing() throws {
    let options = try run("a.jsonc")
    #expect(options.simulation.changes.isEmpty)
    #expect(options.simulation.seed == nil)
    #expect(!options.simulation.output.isJSON)
    #expect(options.simulation.output.out == nil)
  }

  @Test("After -- everything is a file, and a lone dash is one anywhere")
  func endOfOptions() throws {
    #expect(try run("--json", "--", "--odd-name").simulation.file == "--odd-name")
    #expect(try run("-").simulation.file == "-")
    #expect(try run("a", "--out", "-").simulation.output.out == "-")
  }

  @Test("Values may begin with a dash, and with two after an equals sign")
  func dashes() throws {
    #expect(try run("a", "--variant", "-5 %").simulation.variant == "-5 %")
    #expect(try run("a", "--variant=--x").simulation.variant == "--x")
    #expect(try run("a", "--set", "x=").simulation.changes.first?.value == "")
  }

  @Test(
    "A percentage has its sign, and point or comma",
    arguments: [("0.5%", 0.005), ("0,5 %", 0.005), ("5\u{A0}%", 0.05), ("100%", 1.0)])
  func shares(text: String, expected: Double) throws {
    #expect(try run("a", "--precision", text).simulation.precision == expected)
  }

  @Test(
    "Anything else is not a percentage",
    arguments: ["0.5", "%", "-1%", "+1%", "101%", "0%", "1e1%", "nan%", "inf%", "1.0.0%", "0x1%", ""])
  func wrongShares(text: String) {
    #expect(throws: UsageError.self) { try run("a", "--precision", text) }
  }

  @Test(
    "A change needs a path and an equals sign", arguments: ["x", "=6", ""])
  func wrongChanges(text: String) {
    #expect(throws: UsageError.self) { try run("a", "--set", text) }
  }

  @Test("Compare takes several variants")
  func compare() throws {
    #expect(try command(Compare.self, ["a", "--variant", "b", "--variant", "c"]).variants == ["b", "c"])
  }

  @Test("Why, breakeven and spiral have their own options beside those of a simulation")
  func decisions() throws {
    let why = try command(
      Why.self,
      ["a", "--from", "2022", "--to", "2024", "--from-variant", "b", "--variant", "c", "--replications", "7"])
    let even = try command(BreakEven.self, ["a", "--year", "2023", "--json", "--out", "o"])
    #expect(why.from == 2022 && why.to == 2024 && why.year == nil && why.fromVariant == "b")
    #expect(why.simulation.variant == "c" && why.simulation.replications == 7 && why.simulation.file == "a")
    #expect(even.year == 2023 && even.simulation.output.isJSON && even.simulation.output.out == "o")
    #expect(
      try command(Spiral.self, ["a", "--elasticity", "-0,-0.5", "--elasticity=1"]).elasticities == [0, -0.5, 1])
    #expect(try command(Spiral.self, ["a"]).elasticities.isEmpty)
  }

  @Test(
    "A list of numbers has digits, signs and points, and stays within its bounds",
    arguments: ["", ",", "0,", "1e1", "nan", "inf", "11", "-10.1", "0 ,1", "0,5,x"])
  func wrongLists(text: String) {
    #expect(throws: UsageError.self) { try command(Spiral.self, ["a", "--elasticity", text]) }
  }

  @Test("Explain, check and init have their own options")
  func others() throws {
    let explain = try command(Explain.self, ["a", "--year", "2023", "--json"])
    let check = try command(Check.self, ["a", "b"])
    let (start, other) = (try command(Init.self, []), try command(Init.self, ["x", "--from", "ishd"]))
    #expect(explain.year == 2023 && explain.output.isJSON)
    #expect(check.files == ["a", "b"] && !check.output.isJSON)
    #expect(start.folder == "." && start.starter == "kvisten")
    #expect(other.folder == "x" && other.starter == "ishd")
  }
}
