import Foundation
import Testing

@Suite("Report command")
struct ReportTests {
  private let tool: Tool

  init() throws {
    tool = try Tool(["små.jsonc": smallScenario])
  }

  @Test("A scenario and its saved result give the same page, byte for byte, and no path or date leaks")
  func sameBytes() throws {
    let ending = try tool.run("report", "små.jsonc", "--out", "a", "--threads", "1")
    #expect(ending.errors == "")
    #expect(ending.code == 0)
    #expect(try tool.run("compare", "små.jsonc", "--json", "--out", "gemt.json").code == 0)
    #expect(tool.folder.text("a/compare.json") == tool.folder.text("gemt.json"))
    #expect(try tool.run("report", "gemt.json", "--out", "b").code == 0)
    let page = try #require(tool.folder.text("a/rapport.html"))
    #expect(page == tool.folder.text("b/rapport.html"))
    #expect(tool.folder.text("a/tal-dansk.csv") == tool.folder.text("b/tal-dansk.csv"))
    let cases = try ["a", "b"].map { try Data(contentsOf: URL(fileURLWithPath: tool.folder.path + "/\($0)/sag.docx")) }
    #expect(cases[0] == cases[1])
    #expect(cases[0].starts(with: [0x50, 0x4B, 3, 4]))
    #expect(cases[0].range(of: Data(tool.folder.path.utf8)) == nil)
    #expect(try tool.run("report", "gemt.json", "--out", "c", "--template", "2022").code == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: tool.folder.path + "/c/sag.docx")) != cases[0])
    #expect(
      try tool.run("report", "gemt.json", "--out", "c", "--template", "2023").errors.contains("one of 2024, 2022"))
    let books = ["a", "b"].map { FileManager.default.contents(atPath: "\(tool.folder.path)/\($0)/takst.xlsx") }
    #expect(books[0] != nil && books[0] == books[1])
    #expect(!page.contains(tool.folder.path))
    #expect(!page.contains("Beregnet med Plads 0.1.0, "))
    #expect(page.contains("plads compare små.jsonc --seed 2022 --replications 200 --json"))
  }

  @Test("The date, the language and the question are the reader's")
  func options() throws {
    let ending = try tool.run(
      "report", "små.jsonc", "--out", "a", "--date", "2026-11-21", "--language", "en", "--question", "7 or <6>?",
      "--variant", "6 pladser, 90 %", "--replications", "20")
    #expect(ending.code == 0)
    let page = try #require(tool.folder.text("a/rapport.html"))
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("21\u{A0}November\u{A0}2026"))
    #expect(page.contains("7 or &lt;6&gt;?"))
    #expect(page.contains("--variant &#39;6 pladser, 90 %&#39;"))
  }

  @Test("Hours, and places without økonomi, have a report too")
  func others() throws {
    try tool.folder.write(hourlyScenario, to: "timer.jsonc")
    #expect(try tool.run("report", "timer.jsonc", "--out", "t").code == 0)
    #expect(tool.folder.text("t/rapport.html")?.contains("Faktureringsgrad") == true)
    let plain = #"""
      {
        "navn": "<script>alert(1)</script>", "periode": { "fra": "2023-01-01", "til": "2023-12-31" }, "gentagelser": 50,
        "tilbud": { "a": { "navn": "=HYPERLINK(\"x\")", "pladser": 3, "ydelser": { "b": {
          "henvisninger_pr_år": 4, "ophold": { "fordeling": "eksponentiel", "middel": "200 dage" }, "ved_start": 1 } } } }
      }
      """#
    try tool.folder.write(plain, to: "p.jsonc")
    let ending = try tool.run("report", "p.jsonc", "--out", "p")
    #expect(ending.code == 0)
    let page = try #require(tool.folder.text("p/rapport.html"))
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("=HYPERLINK(&quot;x&quot;)"))
    #expect(try tool.folder.names.contains("p"))
    #expect(tool.folder.text("p/run.json") != nil)
  }

  @Test("What cannot be reported is refused with what to do next, and nothing is written")
  func refusals() throws {
    try tool.folder.write(hourlyScenario, to: "timer.jsonc")
    _ = try tool.run("run", "små.jsonc", "--replications", "5", "--json", "--out", "a.json")
    _ = try tool.run("run", "timer.jsonc", "--replications", "5", "--json", "--out", "b.json")
    _ = try tool.run("compare", "timer.jsonc", "--replications", "5", "--json", "--out", "c.json")
    let cases: [([String], Int32, String)] = [
      (["små.jsonc", "timer.jsonc"], 64, "a report is about one scenario, but these are 2"),
      (["a.json", "--seed", "1"], 64, "--seed changes a simulation, but only saved results are given"),
      (["a.json", "b.json"], 65, "of another scenario"),
      (["nowhere.jsonc"], 66, "nowhere.jsonc: error: no such file"),
    ]
    for (arguments, code, words) in cases {
      let ending = try tool.run(["report"] + arguments + ["--out", "x"])
      #expect(ending.code == code, "\(arguments)")
      #expect(ending.errors.contains(words), "\(ending.errors)")
      #expect(tool.folder.text("x/rapport.html") == nil)
    }
    #expect(try tool.run("report", "a.json").errors.contains("--out is missing"))
    #expect(
      try tool.run("report", "a.json", "--out", "x", "--date", "21/11/2026").errors.contains(
        "Expected a date such as 2021-07-01 or 01-07-2021."))
    try tool.folder.write("{ \"command\": 7,, }", to: "broken.json")
    #expect(try tool.run("report", "broken.json", "--out", "x").errors.contains("broken.json:1:"))
  }
}
