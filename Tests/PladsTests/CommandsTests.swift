import Foundation
import Testing

@Suite("Commands")
struct CommandsTests {
  private let tool: Tool

  init() throws {
    tool = try Tool(["a.jsonc": smallScenario])
  }

  // MARK: The same result

  @Test("1, 2 and 7 threads give the same bytes", arguments: ["run", "compare"])
  func threads(command: String) throws {
    var endings: [String] = []
    for threads in ["1", "2", "7"] {
      let text = try tool.run(command, "a.jsonc", "--threads", threads, "--samples", "s\(threads).csv").output
      let json = try tool.run(command, "a.jsonc", "--threads", threads, "--json").output
      endings.append(text + json + (tool.folder.text("s\(threads).csv") ?? ""))
    }
    #expect(endings[0].count > 1_000)
    #expect(Set(endings).count == 1)
  }

  @Test("A combination of a grid has the figures of a run with its settings, on any number of threads")
  func grid() throws {
    let words = [
      "grid", "a.jsonc", "--vary", "tilbud.kvisten.pladser=5..7", "--vary", "tilbud.kvisten.forudsat_belægning=90%,95%",
    ]
    let grid = try tool.run(words + ["--json", "--threads", "3"]).output
    #expect(try tool.run(words + ["--json", "--threads", "1"]).output == grid)
    let combinations = try #require(object(grid)["combinations"] as? [[String: Any]])
    #expect(combinations.count == 6)
    for combination in combinations {
      let settings = try #require(combination["settings"] as? [String])
      let run = try object(tool.run(["run", "a.jsonc", "--json"] + settings.flatMap { ["--set", $0] }).output)
      let alone = ((run["variants"] as? [[String: Any]])?[0]["tilbud"] as? [[String: Any]])?[0]
      let tilbud = (combination["tilbud"] as? [[String: Any]])?[0]
      for (key, name) in [("takst", "takst"), ("occupancy", "enrolledShare"), ("deficit", "deficit"), ("left", "left")]
      {
        for year in 0...1 {
          let one = try #require((tilbud?["years"] as? [[String: Any]])?[year][key] as? [String: Any])
          let other = try #require((alone?["years"] as? [[String: Any]])?[year][name] as? [String: Any])
          for part in ["mean", "standardError", "low", "high"] {
            #expect(one[part] as? Double == other[part] as? Double, "\(settings) \(key) \(part)")
          }
        }
      }
    }
  }

  @Test("The Danish dialect of a grid's CSV has semicolons, decimal commas and the byte-order mark")
  func gridCSV() throws {
    let words = ["grid", "a.jsonc", "--vary", "tilbud.kvisten.pladser=5,6", "--replications", "20", "--csv"]
    for arguments in [["d.csv", "--dialect", "danish"], ["i.csv"]] {
      #expect(try tool.run(words + arguments).code == 0)
    }
    let danish = try #require(tool.folder.text("d.csv"))
    let international = try #require(tool.folder.text("i.csv"))
    #expect(
      danish.hasPrefix("\u{FEFF}combination;tilbud.kvisten.pladser;tilbud;year;places;figure;unit;mean;low;high\r\n"))
    #expect(international.contains("\r\n1,6,kvisten,2024,6,takst,kroner,"))
    #expect(
      danish.dropFirst().replacing(",", with: ".").replacing(";", with: ",") == international, "the same but for marks")
    #expect(try tool.run(words + ["-"]).code == 64)
  }

  @Test("A file holds what the terminal shows")
  func outFile() throws {
    let shown = try tool.run("run", "a.jsonc").output
    let ending = try tool.run("run", "a.jsonc", "--out", "r.txt")
    #expect(ending.output == "")
    #expect(tool.folder.text("r.txt") == shown)
  }

  @Test("Seed and number of futures come from the scenario unless given")
  func defaults() throws {
    let plain = try object(tool.run("run", "a.jsonc", "--json").output)
    #expect(plain["seed"] as? Int == 2022)
    #expect(plain["replications"] as? Int == 200)
    let given = try object(tool.run("run", "a.jsonc", "--json", "--seed", "7", "--replications", "50").output)
    #expect(given["seed"] as? Int == 7)
    #expect(given["replications"] as? Int == 50)
  }

  @Test("A precision that is reached ends the run, and one that is not says so")
  func precision() throws {
    let enough = try tool.run("run", "a.jsonc", "--replications", "3000", "--precision", "20%").output
    #expect(enough.contains("1.000 fremtider var nok til den ønskede præcision, ± 20 %."))
    let short = try tool.run("run", "a.jsonc", "--replications", "300", "--precision", "0.1%").output
    #expect(
      short.contains("300 fremtider var ikke nok til den ønskede præcision, ± 0,1 %; bed om flere med --replications."))
  }

  @Test("A change is in the result and in its fingerprint")
  func settings() throws {
    let plain = try object(tool.run("explain", "a.jsonc", "--json").output)
    let changed = try object(tool.run("explain", "a.jsonc", "--json", "--set", "tilbud.kvisten.pladser=6").output)
    func fingerprint(_ value: [String: Any]) -> String? {
      (value["scenario"] as? [String: Any])?["fingerprint"] as? String
    }
    #expect(fingerprint(plain)?.count == 16)
    #expect(fingerprint(plain) != fingerprint(changed))
  }

  @Test("One future alone says nothing about precision")
  func oneFuture() throws {
    let output = try tool.run("run", "a.jsonc", "--replications", "1").output
    #expect(output.contains("1 fremtid, frø 2022"))
    #expect(output.contains("Én fremtid siger intet om, hvor præcise dens tal er"))
    #expect(!output.contains("nan"))
    #expect(throws: Never.self) {
      try object(try tool.run("compare", "a.jsonc", "--replications", "1", "--json").output)
    }
  }

  @Test("A replayed future has the figures of its row in the samples")
  func replay() throws {
    _ = try tool.run("run", "a.jsonc", "--replications", "5", "--samples", "s.csv")
    let rows = (tool.folder.text("s.csv") ?? "").split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let row = try #require(rows.first { $0[0] == "4" && $0[3] == "2024" })
    let replay = try object(tool.run("run", "a.jsonc", "--replay", "4", "--json").output)
    let tilbud = try #require((replay["tilbud"] as? [[String: Any]])?.first)
    let year = try #require((tilbud["years"] as? [[String: Any]])?.last)
    // Columns of a ydelse or a kommune, with a space in their names, are not told by year in a replay.
    for (title, cell) in zip(rows[0], row).dropFirst(4) where !cell.isEmpty && !title.contains(" ") {
      let (found, expected) = (year[String(title)] as? Double ?? .nan, Double(cell) ?? .nan)
      // JSONSerialization loses the last bit of a number on Linux.
      #expect(abs(found - expected) <= 1e-12 * abs(expected), "\(title)")
    }
  }

  @Test("A run that is asked to stop shows what is done so far, says so and ends with its own code")
  func stopped() throws {
    let ending = try tool.run(
      ["run", "a.jsonc", "--replications", "100000000", "--samples", "s.csv"], stopAfter: 1.5)
    #expect(ending.code == 143)
    #expect(ending.output.contains("af 100.000.000 fremtider; tallene hviler på dem, der var regnet."))
    let rows = (tool.folder.text("s.csv") ?? "").split(separator: "\r\n").count - 1
    #expect(rows > 0 && rows.isMultiple(of: 2))
  }

  // MARK: Beginning

  @Test("Init writes a shipped scenario and its schema, byte for byte", arguments: ["kvisten", "oesterskoven", "ishd"])
  func initialise(name: String) throws {
    #expect(try tool.run("init", "ny", "--from", name).code == 0)
    let shipped = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scenarios")
    for file in ["\(name).jsonc", "scenario.schema.json"] {
      let original = try String(contentsOf: shipped.appending(path: file), encoding: .utf8)
      #expect(tool.folder.text("ny/" + file) == original)
    }
  }

  @Test("Init leaves files that exist alone and then writes none")
  func initialiseTwice() throws {
    try tool.folder.write("mine", to: "kvisten.jsonc")
    let ending = try tool.run("init")
    #expect(ending.code == 73)
    #expect(ending.errors.contains("'./kvisten.jsonc' exists already and is left alone."))
    #expect(try tool.folder.names == ["a.jsonc", "kvisten.jsonc"])
    #expect(tool.folder.text("kvisten.jsonc") == "mine")
  }
}
