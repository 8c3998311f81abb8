import Foundation
import Scenarios
import Testing

@testable import Office
@testable import OfficeTests
@testable import Reporting
@testable import ReportingTests
@testable import plads

/// Every command that makes a result, run as a user runs it: what each output tells is what its JSON holds.
@Suite("Told once", .serialized)
struct ToldOnceTests {
  /// A command's name in results, and a command line that shows what it can tell.
  private static let commands: [(ResultCommand, [String])] = [
    (.run, ["run", "små.jsonc", "--replications", "40"]),
    (.compare, ["compare", "små.jsonc", "--replications", "40"]),
    (.replay, ["run", "små.jsonc", "--replay", "2"]),
    (
      .grid,
      [
        "grid", "små.jsonc", "--vary", "tilbud.kvisten.pladser=6..8", "--vary",
        "tilbud.kvisten.forudsat_belægning=90%,95%", "--replications", "40",
      ]
    ),
    (.why, ["why", "små.jsonc", "--replications", "40"]),
    (.breakeven, ["breakeven", "små.jsonc", "--replications", "40"]),
    (.spiral, ["spiral", "små.jsonc", "--elasticity", "-0.5", "--replications", "4"]),
    (.sensitivity, ["sensitivity", "usikker.jsonc", "--replications", "64"]),
    (
      .erlang,
      ["erlang", "små.jsonc", "--occupancy", "90%,95%", "--risk", "20%"]
    ),
    (.backtest, ["backtest", "kendt.jsonc", "--replications", "40"]),
    (.calibrate, ["calibrate", "b.csv", "--from", "2015-01-01", "--to", "2022-12-31", "--places", "5"]),
    (
      .calibrate,
      ["calibrate", "--belægning", "2021=62.6%,2022=70%", "--places", "14", "--stay", "1 år", "--replications", "500"]
    ),
    (.explain, ["explain", "små.jsonc"]),
    (.check, ["check", "små.jsonc"]),
  ]

  private static let uncertain = """
    {
      "bygger_på": "små.jsonc",
      "tilbud": { "kvisten": { "ydelser": {
        "børn": { "henvisninger_pr_år": { "usikker": "lognormal", "median": 2.3, "cv": 0.2 } },
        "unge": { "ophold": {
          "fordeling": "eksponentiel", "middel": { "usikker": "lognormal", "median": "700 dage", "cv": 0.2 }
        } }
      } } }
    }
    """
  private static let known = """
    {
      "bygger_på": "små.jsonc",
      "tilbud": { "kvisten": { "observeret": {
        "2023": { "beboere": 5.6, "resultat": "-1,0 mio. kr.", "tilpasset": ["resultat"] },
        "2024": { "ydelser": { "unge": { "beboere": 1 } } }
      } } }
    }
    """

  /// A command, its line, and the result it makes.
  private struct Made: Sendable {
    let command: ResultCommand
    let arguments: [String]
    let value: JSONValue
  }

  /// A folder with the files the commands read, and every result, made once for all tests.
  private static let made = Result { () -> (tool: Tool, results: [Made]) in
    let tool = try Tool([
      "små.jsonc": smallScenario, "usikker.jsonc": uncertain, "kendt.jsonc": known, "b.csv": CalibrateTests.residents,
    ])
    let results = try commands.map { command, arguments in
      try tool.folder.write(tool.output(arguments + ["--json", "--quiet"]), to: "result.json")
      let tree = try JSONDocument.load(path: tool.folder.path + "/result.json")
      return Made(command: command, arguments: arguments, value: JSONValue(tree))
    }
    return (tool, results)
  }

  /// What a command prints of a result; of `check` what it says of the first file.
  private static func document(_ command: ResultCommand, _ value: JSONValue, _ language: Language) throws -> Document {
    if command == .check { return try #require(DocumentBuilder.documents(ofCheck: value, language: language).first) }
    return try DocumentBuilder.document(of: command, value, language: language)
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Words with one plain space between them, however lines were broken.
  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }

  @Test("Every figure of every command is in its result, and on its terminal page", arguments: Language.allCases)
  func figures(language: Language) throws {
    let (tool, results) = try Self.made.get()
    for made in results {
      let (command, value) = (made.command, made.value)
      let document = try Self.document(command, value, language)
      try expectFigures(of: document, in: [value], "\(command.rawValue)")
      let page = TerminalPage().text(document)
      // The long run behind a spiral takes a build without optimisation too long to be made again.
      if command != .spiral {
        let printed = try tool.run(made.arguments + ["--language", language.rawValue]).output
        let differing = zip(lines(printed), lines(page)).first { $0 != $1 }
        #expect(printed == page, "\(command.rawValue): \(differing.map { "‘\($0)’ for ‘\($1)’" } ?? "")")
      }
      let seen = words(page)
      for text in onTerminal(document) {
        #expect(seen.contains(words(text)), "\(command.rawValue): \(text)")
      }
    }
  }

  /// Asserts that every figure has the value that its source gives, and is that value rounded.
  private func expectFigures(of document: Document, in values: [JSONValue], _ name: String) throws {
    let check = try FigureCheck(values)
    #expect(!document.figures.isEmpty, "\(name)")
    for figure in document.figures {
      let found = try #require(check.value(figure.source), "\(name): \(figure.text) from \(figure.source)")
      #expect(abs(found - figure.value) <= 1e-12 * abs(found), "\(name): \(figure.text) from \(figure.source)")
      guard let (shown, half) = figure.read(in: document.language) else { continue }
      // Parts that must add up, and half-widths, which are rounded up, may be a unit from their number.
      let room = figure.isPart || isHalfWidth(figure) ? 2 * half : half
      #expect(
        abs(shown - figure.value * figure.unit.factor) <= room * 1.000001,
        "\(name): \(figure.text) for \(figure.value) from \(figure.source)")
    }
  }

  private func isHalfWidth(_ figure: Figure) -> Bool {
    if case .value(let path) = figure.source { path.contains(".halfWidths.") } else { false }
  }

  /// What a terminal tells, piece by piece: every sentence, and the figures of every table.
  private func onTerminal(_ document: Document) -> [String] {
    document.sections.flatMap(\.blocks).flatMap { block -> [String] in
      switch block {
      case .explanation, .explorer: []
      case .heading(let text), .command(let text): [text]
      case .paragraph(let text), .lead(let text), .note(let text): [text.plain]
      case .excerpt(let lines): lines
      case .list(let texts): texts.map(\.plain)
      case .facts(let facts): facts.map { "\($0.name): \($0.value.plain)" }
      case .table(let table): [table.caption] + table.figures.map(\.text)
      case .chart(let chart):
        switch chart.shape {
        case .waterfall, .tornado: chart.table.figures.map(\.text)
        case .fan, .dots, .steps, .heat, .survival: []
        }
      }
    }
  }

  @Test(
    "A report of every result tells every figure on its page, in its case, in its workbook and in CSV",
    arguments: Language.allCases)
  func report(language: Language) throws {
    // A sensitivity is of a scenario of its own here.
    let told = try Self.made.get().results.filter { $0.command.isTold && $0.command != .sensitivity }
    let values = ResultCommand.allCases.compactMap { command in told.first { $0.command == command }?.value }
      .filter { commandName($0) != "run" }
    let results = try ResultDocuments(values.enumerated().map { .init(name: "\($0.offset).json", $0.element) })
    let report = try DocumentBuilder(results, language: language).report
    try expectFigures(of: report.document, in: values, "report")
    let kinds = Set(report.document.sections.map(\.kind))
    #expect(kinds.isSuperset(of: [.causes, .breakEven, .grid, .spiral, .formulas, .data, .backtest]))
    let page = HTMLPage(report.document).text
    for figure in report.document.figures {
      #expect(page.contains(figure.text.escapedForMarkup) || page.contains(figure.withoutUnit.text), "\(figure.text)")
    }
    try expectFigures(of: report, results)
    // Every estimate is a row of the CSV, with the number to the last digit.
    let numbers = try numbers("tal.csv", report, results)
    let means = report.document.figures.filter { figure in
      if case .value(let path) = figure.source { path.hasPrefix("compare:") && path.hasSuffix(".mean") } else { false }
    }
    #expect(means.count > 50)
    for figure in means where !isDifference(figure) { #expect(numbers.contains(figure.value), "\(figure.source)") }
  }

  /// Asserts that the tables' figures are numbers of the CSV and of the workbook, and that the case tells what it has room for.
  private func expectFigures(of report: Reporting.Report, _ results: ResultDocuments) throws {
    let numbers = try numbers("tabeller.csv", report, results)
    let rows = try ReportWorkbook(report, results).workbook.sheets.flatMap(\.rows)
    let cells = Set(rows.joined().compactMap { if case .number(let number) = $0.content { number } else { nil } })
    let texts = words(
      rows.joined().compactMap { if case .text(let text) = $0.content { text } else { nil } }.joined(separator: " "))
    let paper = words(try CaseDocument(report, template: .indstillingLast).tree.seen)
    for section in report.document.sections {
      for block in section.blocks {
        guard case .table(let table) = block else { continue }
        for figure in table.figures {
          let place = "\(section.kind), \(table.caption): \(figure.text)"
          #expect(numbers.contains(figure.value), "\(place)")
          #expect(cells.contains(figure.value) || texts.contains(words(figure.text)), "\(place)")
          #expect(paper.contains(words(figure.text)), "\(place)")
        }
      }
    }
  }

  private func numbers(_ file: String, _ report: Reporting.Report, _ results: ResultDocuments) throws -> Set<Double> {
    let csv = try #require(ReportCSV(results, report.document).files.first { $0.name == file }?.text)
    return Set(csv.split(whereSeparator: { $0 == "," || $0 == "\r\n" }).compactMap { Double($0) })
  }

  private func commandName(_ value: JSONValue) -> String? { ResultNode(document: "", value)[.command]?.string }

  private func isDifference(_ figure: Figure) -> Bool {
    if case .value(let path) = figure.source { path.contains("differences[") } else { false }
  }

  // MARK: Words

  @Test("No phrase is of the other language, empty, or a name of the program", arguments: Language.allCases)
  func phrases(language: Language) throws {
    for made in try Self.made.get().results {
      let (command, value) = (made.command, made.value)
      let document = try Self.document(command, value, language)
      let other = try Self.document(command, value, language == .danish ? .english : .danish)
      let own = Self.ownTexts(value)
      func withoutOwn(_ text: String) -> String { own.reduce(text) { $0.without(word: $1) } }
      let shared = Set(Self.texts(other).map(\.text))
      for (kind, text) in Self.texts(document) {
        let place = "\(command.rawValue), \(kind): ‘\(text)’"
        #expect(!text.isEmpty, "\(place)")
        #expect(!text.contains("Figure(") && !text.contains("Optional("), "\(place)")
        let told = withoutOwn(text)
        let words = told.split { !$0.isLetter && $0 != "'" }.map { $0.lowercased() }
        let foreign = words.filter(Self.words[language == .danish ? .english : .danish, default: []].contains)
        #expect(foreign.isEmpty, "\(foreign) in \(place)")
        #expect(!told.contains(/[a-zæøå][A-ZÆØÅ]/), "a name of the program in \(place)")
        // A sentence that both languages say alike was not translated.
        #expect(words.count < 4 || !shared.contains(text), "\(place)")
      }
    }
  }

  /// Common words of one language that the other and the glossary do not have.
  private static let words: [Language: Set<String>] = [
    .english: [
      "the", "of", "and", "is", "are", "with", "without", "places", "futures", "year", "years", "which", "that", "not",
      "none", "all", "each", "figures", "figure", "referred", "result", "stays", "days", "below", "above", "mean",
    ],
    .danish: [
      "af", "og", "er", "på", "til", "ikke", "som", "det", "den", "en", "et", "hvor", "når", "år", "pladser",
      "fremtider",
      "henvisninger", "ophold", "dage", "ingen", "alle", "hver", "venteliste", "resultat", "udgifter", "gennemsnit",
    ],
  ]

  /// What the scenario and its files say themselves, the longest first: names, sources, and the words of paths.
  private static func ownTexts(_ value: JSONValue) -> [String] {
    func strings(_ value: JSONValue) -> [String] {
      switch value {
      case .string(let text): [text] + text.split(separator: ".").map(String.init)
      case .array(let elements): elements.flatMap(strings)
      case .object(let members): members.flatMap { strings($0.value) }
      default: []
      }
    }
    let texts = strings(value) + strings(value).map { $0.replacing("_pr_", with: " pr. ").replacing("_", with: " ") }
    return Set(texts.filter { $0.count > 3 }).sorted { $0.count > $1.count }
  }

  /// Every text of a document by its kind; figures in it are left out.
  private static func texts(_ document: Document) -> [(kind: String, text: String)] {
    func rich(_ kind: String, _ text: RichText) -> (String, String) {
      (kind, text.runs.map { if case .text(let text) = $0 { text } else { "0" } }.joined())
    }
    func table(_ table: Table) -> [(String, String)] {
      [("caption", table.caption), ("row title", table.rowTitle)] + table.columns.map { ("column", $0.title) }
        + table.rows.map { rich("row", $0.name) }
        + table.rows.flatMap { row in row.cells.filter { !$0.isEmpty }.map { rich("cell", $0) } }
    }
    let blocks = document.sections.flatMap { section in
      [("section", section.title)]
        + section.blocks.flatMap { block -> [(String, String)] in
          switch block {
          case .heading(let text): [("heading", text)]
          case .command, .excerpt: []
          case .paragraph(let text), .lead(let text), .note(let text), .explanation(let text): [rich("sentence", text)]
          case .list(let texts): texts.map { rich("item", $0) }
          case .facts(let facts): facts.flatMap { [("fact", $0.name), rich("fact", $0.value)] }
          case .table(let told): table(told)
          case .chart(let chart): [("chart", chart.title), rich("reading", chart.reading)] + table(chart.table)
          case .explorer: []
          }
        }
    }
    return [("title", document.title)] + blocks
  }
}

extension String {
  /// The text without a phrase, where that does not begin or end within a word.
  fileprivate func without(word phrase: String) -> String {
    var (rest, kept) = (Substring(self), "")
    while let found = rest.firstRange(of: phrase) {
      let before = rest[..<found.lowerBound].last ?? kept.last
      let isWhole = before?.isLetter != true && rest[found.upperBound...].first?.isLetter != true
      kept += rest[..<found.lowerBound] + (isWhole ? "" : rest[found])
      rest = rest[found.upperBound...]
    }
    return kept + rest
  }
}
