import Forecasting
import Occupancy
import Takst
import Testing

@testable import Scenarios

@Suite("Uncertain numbers")
struct UncertainTests {
  /// A small scenario; `rate`, `stay` and `parts` are JSON texts.
  private func text(
    rate: String = "2", stay: String = "\"900 dage\"", parts: String = #""fast": "40 %", "pr_belagt_døgn": "60 %""#,
    places: String = "6", root: String = ""
  ) -> String {
    """
    {
      "navn": "Usikkert", "periode": { "fra": "2023-01-01", "til": "2025-12-31" },
      "tilbud": { "huset": {
        "pladser": \(places), "forudsat_belægning": "95 %",
        "ydelser": { "døgn": {
          "henvisninger_pr_år": \(rate),
          "ophold": { "fordeling": "eksponentiel", "middel": \(stay) },
          "ved_start": 5
        } },
        "økonomi": { "udledt_af_takst": {
          "takst": 6855, "pladser": 6, "belægning": "95 %", \(parts)
        } }
      } }\(root.isEmpty ? "" : ",\n  \(root)")
    }
    """
  }

  private func load(_ text: String, settings: [String] = []) throws -> Scenario {
    try Scenario.load(text: text, name: "a.jsonc", settings: settings)
  }

  private func errors(_ text: String) throws -> [String] {
    try failure { () throws(ScenarioError) in try Scenario.load(text: text, name: "a.jsonc") }.diagnostics.map(brief)
  }

  private static let path = "tilbud.huset.ydelser.døgn.henvisninger_pr_år"
  private let normal = #"{ "usikker": "normal", "middel": 2.1, "spredning": 0.4 }"#

  private func rate(_ variant: Variant) throws -> Double {
    guard case .total(let schedule, _) = variant.tilbud[0].plan.ydelser[0].referrals.rate else { return .nan }
    return schedule.steps[0].value
  }

  // MARK: Reading

  @Test(
    "Every distribution is read, in the unit it is written in",
    arguments: [
      (#"{ "usikker": "normal", "middel": "30 måneder", "spredning": "60 dage", "mindst": "1 år" }"#, 30.0),
      (#"{ "usikker": "lognormal", "median": "900 dage", "cv": 0.25 }"#, 900),
      (#"{ "usikker": "lognormal", "middel": "900 dage", "cv": 0.25, "værdi": "880 dage" }"#, 880),
      (#"{ "usikker": "trekant", "lavest": "2 år", "mest_sandsynlig": "3 år", "højest": "4 år" }"#, 3),
      (#"{ "usikker": "jævn", "fra": "600 dage", "til": "1.000,0 dage" }"#, 800),
      (#"{ "usikker": "mellem", "fra": "600 dage", "til": "800 dage", "sikkerhed": "80 %" }"#, 700),
    ])
  func distributions(json: String, central: Double) throws {
    let scenario = try load(text(stay: json))
    let number = try #require(scenario.uncertainty?.numbers.first)
    #expect(number.path == "tilbud.huset.ydelser.døgn.ophold.middel")
    #expect((number.value.central - central).magnitude < 1e-9 * central)
  }

  @Test("The central value stands where nothing is drawn: the scenario is as if it were written")
  func central() throws {
    let uncertain = try load(
      text(
        rate: #"{ "usikker": "jævn", "fra": 1, "til": 4, "værdi": 2 }"#,
        stay: #"{ "usikker": "jævn", "fra": "2 år", "til": "3 år", "værdi": "900 dage" }"#,
        parts: #""fast": "resten", "#
          + #""pr_belagt_døgn": { "usikker": "jævn", "fra": "50 %", "til": "80 %", "værdi": "60 %" }"#))
    #expect(uncertain.base == (try load(text()).base))
    #expect(try load(text()).uncertainty == nil)
    #expect(uncertain.fingerprint != (try load(text()).fingerprint))
  }

  @Test("A drawn value is read as if it were written there")
  func drawn() throws {
    let scenario = try load(
      text(
        rate: normal, stay: #"{ "usikker": "jævn", "fra": "2 år", "til": "3 år" }"#,
        parts: #""fast": "resten", "pr_belagt_døgn": { "usikker": "jævn", "fra": "50 %", "til": "80 %" }"#))
    let source = try #require(scenario.uncertainty?.source(for: [Scenario.baseName]))
    let variant = try source.variants(at: [0.9, 0.5, 0.25])[0]
    let written = try load(
      text(
        rate: "\(scenario.uncertainty?.numbers[0].value(at: 0.9) ?? 0)", stay: #""2,5 år""#,
        parts: #""fast": "42,5 %", "pr_belagt_døgn": "57,5 %""#))
    #expect(variant == written.base)
    #expect((try rate(variant) - (2.1 + 0.4 * 1.2815515655446004)).magnitude < 1e-12)
  }

  @Test(
    "Drawn numbers change the tilbud that hold them, and those of p/l all of them, as if they were written there",
    arguments: [
      (#""løn": { "beløb": "#, "9000000", #""fra": "9 mio. kr.", "til": "10 mio. kr.""#, "\"9,25 mio. kr.\"", [2]),
      (#""ellers": "#, "\"-1 %\"", #""fra": "1 %", "til": "5 %""#, "\"2 %\"", [0, 1, 2]),
    ])
  func severalTilbud(key: String, value: String, range: String, quarter: String, changed: [Int]) throws {
    let settings = [
      "sammenhænge=null", "tilbud.ishd.ydelser.rådgivning.timer.efterslæb_ved_start=200 timer",
      "tilbud.kvisten.ydelser.unge.ophold.middel=400 dage",
    ]
    func load(_ text: String) throws -> Scenario {
      try Scenario.load(text: fullScenario.replacing(key + value, with: key + text), name: "a", settings: settings)
    }
    let scenario = try load(#"{ "usikker": "jævn", \#(range) }"#)
    let source = try #require(scenario.uncertainty?.source(for: [Scenario.baseName]))
    let drawn = try source.variants(at: [0.25])[0]
    #expect(drawn.tilbud.indices.filter { drawn.tilbud[$0] != scenario.base.tilbud[$0] } == changed)
    #expect(drawn == (try load(quarter).base))
  }

  @Test("Amounts are drawn to the øre, also those without a unit")
  func money() throws {
    for (low, high) in [("6000", "7000"), ("\"6.000 kr.\"", "\"0,007 mio. kr.\"")] {
      let json = #"{ "usikker": "jævn", "fra": \#(low), "til": \#(high) }"#
      let scenario = try load(text().replacing("\"takst\": 6855", with: "\"takst\": \(json)"))
      let source = try #require(scenario.uncertainty?.source(for: [Scenario.baseName]))
      let cost = try source.variants(at: [0.123456789])[0].tilbud[0].economy?.costBase
      let written = try load(text().replacing("\"takst\": 6855", with: "\"takst\": 6123.46")).base
      #expect(cost == written.tilbud[0].economy?.costBase)
    }
  }

  // MARK: Errors

  @Test(
    "What is wrong with an uncertain number is told where it stands",
    arguments: [
      (
        #"{ "usikker": "norml", "middel": 2 }"#,
        [
          "6:42 \"usikker\" cannot be the text \"norml\"; expected one of: normal, lognormal, trekant, jævn, mellem; "
            + "did you mean normal?"
        ]
      ),
      (
        #"{ "usikker": "normal", "middel": 2 }"#,
        ["6:29 missing key \"spredning\"; expected a number without a unit, as the first one"]
      ),
      (
        #"{ "usikker": "normal", "midel": 2, "spredning": 1 }"#,
        [
          "6:52 unknown key \"midel\"; expected one of: usikker, middel, median, spredning, cv, lavest, "
            + "mest_sandsynlig, højest, fra, til, sikkerhed, form, værdi, mindst, højst; did you mean middel?"
        ]
      ),
      (
        #"{ "usikker": "jævn", "fra": 3, "til": 2 }"#, ["6:67 the second number is not above the first"]
      ),
      (
        #"{ "usikker": "jævn", "fra": 1, "til": 2, "cv": 0.3 }"#,
        ["6:70 \"cv\" has no meaning here: \"jævn\" takes \"fra\", \"til\""]
      ),
      (
        #"{ "usikker": "jævn", "fra": 1, "til": "2 år" }"#,
        ["6:67 \"til\" cannot be the text \"2 år\"; expected a number without a unit, as the first one"]
      ),
      (
        #"{ "usikker": "jævn", "fra": "1 årr", "til": "2 år" }"#,
        [
          "6:57 \"fra\" cannot be the text \"1 årr\"; expected a number, with its unit where it has one, such as 2.1, "
            + "\"60 %\" or \"900 dage\"; did you mean 1 år?"
        ]
      ),
      (
        #"{ "usikker": "jævn", "fra": 1, "til": 2, "mindst": 5 }"#,
        ["6:29 nothing of the distribution lies between the limits"]
      ),
      (
        #"{ "usikker": "jævn", "fra": 1, "til": 2, "værdi": 5 }"#,
        ["6:29 the central value is one that is never drawn"]
      ),
    ])
  func mistakes(json: String, expected: [String]) throws {
    expect(try errors(text(rate: json)), are: expected)
  }

  @Test("A number that must be whole cannot be uncertain")
  func whole() throws {
    expect(
      try errors(text(places: #"{ "usikker": "jævn", "fra": 5, "til": 7 }"#)),
      are: [
        "4:16 \"pladser\" cannot be the uncertain number 6; expected a whole number from 0 to 10000, which cannot be "
          + "uncertain"
      ])
  }

  @Test("A distribution that reaches what is impossible is told before anything is simulated")
  func probes() throws {
    expect(
      try errors(text(rate: #"{ "usikker": "normal", "middel": 2, "spredning": 1 }"#)),
      are: [
        "6:29 this number may be drawn as -2.75, which is impossible: \"henvisninger_pr_år\" cannot be the uncertain number "
          + "-2.75; expected limits that keep it possible, in \"mindst\" and \"højst\" (a number from 0 to 100000)"
      ])
    _ = try load(text(rate: #"{ "usikker": "normal", "middel": 2, "spredning": 1, "mindst": 0 }"#))
    let parts =
      #""fast": "40 %", "pr_belagt_døgn": { "usikker": "jævn", "fra": "50 %", "til": "70 %", "værdi": "60 %" }"#
    let found = try errors(text(parts: parts))
    #expect(found.count == 2 && found.allSatisfy { $0.contains("add up to") }, "\(found)")
  }

  @Test("Numbers that are impossible only together stop the run, with what was drawn and what to do")
  func together() throws {
    let parts =
      #""pr_plads": { "usikker": "jævn", "fra": "10 %", "til": "55 %" }, "fast": "resten", "#
      + #""pr_belagt_døgn": { "usikker": "jævn", "fra": "10 %", "til": "55 %" }"#
    let scenario = try load(text(parts: parts))
    let source = try #require(scenario.uncertainty?.source(for: [Scenario.baseName]))
    _ = try source.variants(at: [0.5, 0.5])
    do {
      _ = try source.variants(at: [0.99, 0.99])
      Issue.record("109 percent are accepted")
    } catch {
      let words = "\(error)"
      #expect(words.contains("tilbud.huset.økonomi.udledt_af_takst.pr_plads = 54.6 %"), "\(words)")
      #expect(words.contains("nothing is left") && words.contains("\"højst\""), "\(words)")
    }
  }

  @Test("Two parts cannot both be the rest")
  func rest() throws {
    let found = try errors(text(parts: #""fast": "resten", "pr_plads": "resten", "pr_belagt_døgn": "60 %""#))
    expect(found, are: ["11:87 two parts cannot both be \"resten\"; expected a share of one of them"])
  }

  // MARK: Variants, layers, sources

  @Test("A number has one position in every variant, and a variant may state it otherwise")
  func variants() throws {
    let root = """
      "varianter": {
        "færre": { "tilbud": { "huset": { "pladser": 5 } } },
        "sikker": { "tilbud": { "huset": { "ydelser": { "døgn": { "henvisninger_pr_år": 3 } } } } },
        "bredere": { "tilbud": { "huset": { "ydelser": { "døgn": {
          "henvisninger_pr_år": { "usikker": "jævn", "fra": 1, "til": 4 } } } } } },
        "afskåret": { "tilbud": { "huset": { "ydelser": { "døgn": { "henvisninger_pr_år": { "højst": 2.2 } } } } } }
      }
      """
    let scenario = try load(text(rate: normal, root: root))
    let names = [Scenario.baseName] + scenario.variants.map(\.name)
    let source = try #require(scenario.uncertainty?.source(for: names))
    let rates = try source.variants(at: [0.8]).map(rate)
    #expect(rates[0] == rates[1] && rates[2] == 3 && rates[3] == 1 + 0.8 * 3 && rates[4] <= 2.2 && rates[4] > 2)
    #expect(scenario.uncertainty?.numbers(of: "sikker").isEmpty == true)
    #expect(scenario.uncertainty?.source(for: ["sikker"]) == nil)
    // Alone or beside others, a variant has the same draws.
    let alone = try #require(scenario.uncertainty?.source(for: ["bredere"]))
    #expect(
      alone.parameters.positions(seed: 4, replication: 7) == source.parameters.positions(seed: 4, replication: 7))
  }

  @Test("What is wrong with a number of a variant is told where the variant writes it")
  func wrongVariant() throws {
    let root = """
      "varianter": { "v": { "tilbud": { "huset": { "ydelser": { "døgn": {
        "henvisninger_pr_år": { "usikker": "normal", "middel": 1, "spredning": 1 } } } } } } }
      """
    let found = try errors(text(rate: normal, root: root))
    #expect(found.count == 1 && found[0].hasPrefix("15:25 this number may be drawn as -3.75"), "\(found)")
  }

  @Test("A setting replaces an uncertain number, or changes one of its keys")
  func settings() throws {
    let path = UncertainTests.path
    let plain = try load(text(rate: normal), settings: ["\(path)=3"])
    #expect(plain.uncertainty == nil)
    #expect(try rate(plain.base) == 3)
    let dates = try load(text(rate: normal), settings: [#"\#(path)={"2023-01-01": 3, "2024-01-01": 4}"#])
    #expect(dates.uncertainty == nil)
    let wider = try load(text(rate: normal), settings: ["\(path).spredning=0.2"])
    #expect(wider.uncertainty?.numbers[0].words == "normal, middel 2.1, spredning 0.2")
    let other = try load(text(rate: normal), settings: [#"\#(path)={"usikker": "jævn", "fra": 1, "til": 2}"#])
    #expect(other.uncertainty?.numbers[0].words == "jævn, fra 1, til 2")
  }

  @Test("An uncertain number is one figure, which one source covers")
  func sources() throws {
    let without = try load(text(rate: normal))
    #expect(without.provenance.unreferenced.contains(UncertainTests.path))
    #expect(!without.provenance.unreferenced.contains { $0.hasPrefix(UncertainTests.path + ".") })
    let with = try load(text(rate: normal, root: #""antagelser": { "\#(UncertainTests.path)": "skøn" }"#))
    #expect(!with.provenance.unreferenced.contains(UncertainTests.path))
  }

  @Test("A ydelse may be called usikker")
  func id() throws {
    let scenario = try load(text().replacing("\"døgn\":", with: "\"usikker\":"))
    #expect(scenario.uncertainty == nil)
    #expect(scenario.base.tilbud[0].plan.ydelser[0].id == "usikker")
  }

  // MARK: Correlations

  @Test("Correlated numbers are drawn together")
  func correlations() throws {
    let pair = #"["\#(UncertainTests.path)", "tilbud.huset.ydelser.døgn.ophold.middel"]"#
    let root = #""sammenhænge": [{ "mellem": \#(pair), "korrelation": 0.6 }]"#
    let stay = #"{ "usikker": "lognormal", "median": "900 dage", "cv": 0.2 }"#
    let scenario = try load(text(rate: normal, stay: stay, root: root))
    let source = try #require(scenario.uncertainty?.source(for: [Scenario.baseName]))
    #expect(source.parameters.groups == [[0, 1]])
    let draws = source.parameters.draw(seed: 1, replication: 0)
    let positions = source.parameters.positions(draws)
    #expect(positions[0] == draws[0] && positions[1] != draws[1])
  }

  @Test(
    "What is wrong with a correlation is told",
    arguments: [
      (
        #"[{ "mellem": ["PATH", "tilbud.huset.pladser"], "korrelation": 0.6 }]"#,
        ["14:80 \"tilbud.huset.pladser\" is no uncertain number; expected the path of one"]
      ),
      (
        #"[{ "mellem": ["PATH"], "korrelation": 0.6 }]"#, ["14:31 1 paths; expected at least 2"]
      ),
      (
        #"[{ "mellem": ["PATH", "PATH"], "korrelation": 0.6 }]"#,
        ["14:19 the correlation between \"PATH\" and \"PATH\" is given twice"]
      ),
      (
        #"[{ "mellem": ["PATH", "PATH"], "korrelation": 1.6 }]"#,
        ["14:144 \"korrelation\" cannot be the number 1.6; expected a number from -0.99 to 0.99"]
      ),
    ])
  func wrongCorrelations(json: String, expected: [String]) throws {
    let path = UncertainTests.path
    let root = "\"sammenhænge\": \(json.replacing("PATH", with: path))"
    expect(
      try errors(text(rate: normal, root: root)).map { $0.replacing(path, with: "PATH") }, are: expected)
  }

  // MARK: Grids

  @Test("Each combination of a grid draws what a run of it draws")
  func grid() throws {
    let text = text(rate: normal)
    let axes = ["tilbud.huset.pladser=5,6", "tilbud.huset.forudsat_belægning=90%,95%"]
    let grid = try ScenarioGrid.load(text: text, name: "a.jsonc", axes: axes)
    let uncertainty = try #require(grid.uncertainty)
    let options = Forecast.Options(replications: 100, threads: 2, seed: 5)
    let forecast = try GridForecast(grid.axes, grid.combinations, options: options) { combinations in
      uncertainty.source(for: combinations.map(\.name))
    }
    let result = try #require(try forecast.run())
    for (number, point) in result.points.enumerated() {
      let values = zip(grid.axes, result.values(ofPoint: number)).map { "\($0.path)=\($0.values[$1])" }
      let alone = try load(text, settings: values)
      let source = try #require(alone.uncertainty?.source(for: [alone.base.name]))
      let run = try Forecast([alone.base], options: options, source: source).run().variants[0]
      for figure in [Quantity.result, .deficit, .referred].map(Indicator.quantity) {
        let own = point.figure(figure, tilbud: 0, year: 2)
        #expect(own != nil && own?.mean == run.figure(figure, tilbud: 0, year: 2)?.mean, "\(values) \(figure)")
      }
    }
    let central = try #require(try GridForecast(grid.axes, grid.combinations, options: options).run())
    #expect(
      central.points[0].figure(.quantity(.referred), tilbud: 0, year: 2)?.mean
        != result.points[0].figure(.quantity(.referred), tilbud: 0, year: 2)?.mean)
  }

  @Test(
    "A grid has the uncertain numbers of its combinations: none when all are replaced, and those that are varied in")
  func gridNumbers() throws {
    let (path, other) = (UncertainTests.path, #"{"usikker":"jævn","fra":1,"til":3}"#)
    func numbers(_ rate: String, _ values: String) throws -> [String]? {
      try ScenarioGrid.load(text: text(rate: rate), name: "a.jsonc", axes: ["\(path)=\(values)"])
        .uncertainty?.numbers.map(\.path)
    }
    #expect(try numbers(normal, "1.5,2.5") == nil)
    #expect(try numbers("2", "1.5,\(other)") == [path])
    #expect(try numbers(normal, "1.5,\(other)") == [path])
  }
}
