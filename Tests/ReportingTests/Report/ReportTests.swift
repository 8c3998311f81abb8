import Forecasting
import Testing

@testable import Reporting

@Suite("Report")
struct ReportTests {
  @Test("Every figure is the one in the results, rounded", arguments: Language.allCases)
  func figures(language: Language) throws {
    let document = try SmallReport.comparison()
    let figures = try SmallReport.report([document], language).document.figures
    let check = try FigureCheck([document])
    #expect(figures.count > 300)
    var told = 0
    for figure in figures {
      let expected = try #require(check.value(figure.source), "\(figure.source)")
      #expect(abs(figure.value - expected) <= 1e-12 * abs(expected), "\(figure.source)")
      guard let (shown, half) = figure.read(in: language) else { continue }
      told += 1
      let exact = figure.value * figure.unit.factor
      #expect(abs(shown - exact) <= half * 1.000001, "\(figure.text) for \(exact) at \(figure.source)")
    }
    #expect(told > figures.count * 9 / 10)
  }

  @Test("The report begins with the answer and ends with how to repeat it")
  func order() throws {
    let report = try SmallReport.report([SmallReport.comparison()])
    let kinds = report.document.sections.map(\.kind)
    #expect(kinds.first == .answer)
    #expect(kinds.last == .reproduction)
    let places = kinds.compactMap { Section.Kind.allCases.firstIndex(of: $0) }
    #expect(places == places.sorted())
    #expect(Set(kinds).isSuperset(of: [.capacity, .accounts, .variants, .waiting, .sources, .conflicts]))
    let leads = report.document.sections[0].blocks.filter { if case .lead = $0 { true } else { false } }
    #expect(leads.count == 3)
    #expect(report.document.question == "Er der plads?")
  }

  @Test("Results of another scenario, twice the same command, and other files are refused")
  func refusals() throws {
    let comparison = try SmallReport.comparison()
    guard case .object(let members) = comparison else { return }
    let other = JSONValue.object(
      members.map { member in
        switch member.key {
        case "command": JSONMember("command", "run")
        case "scenario": JSONMember("scenario", ["fingerprint": "1234"])
        default: member
        }
      })
    func refusal(_ values: [JSONValue]) -> ReportError? {
      do {
        _ = try ResultDocuments(values.map { .init(name: "x.json", $0) })
        return nil
      } catch { return error }
    }
    #expect(refusal([comparison, other]) == .otherScenario(file: "x.json", "1234", than: "x.json", "00ff"))
    #expect(refusal([comparison, comparison]) == .twice(command: "compare", "x.json", "x.json"))
    #expect(refusal([["command": "check"]]) == .noResult(file: "x.json", command: "check"))
    #expect(refusal([["name": "a"]]) == .noResult(file: "x.json", command: nil))
    #expect(refusal([]) == .nothingSimulated)
  }

  @Test(
    "A comparison in which a variant has no tilbud, or other years, is refused and not told",
    arguments: ["tilbud", "years"])
  func uneven(_ list: String) throws {
    func shortened(_ value: JSONValue, _ path: ArraySlice<String>) -> JSONValue {
      guard let key = path.first, case .object(let members) = value else {
        if case .array(let elements) = value, let last = elements.last {
          return .array(Array(elements.dropLast()) + (path.isEmpty ? [] : [shortened(last, path)]))
        }
        return value
      }
      return .object(
        members.map { $0.key == key ? JSONMember(key: $0.key, shortened($0.value, path.dropFirst())) : $0 })
    }
    let path = list == "tilbud" ? ["variants", "tilbud"] : ["variants", "tilbud", "years"]
    let changed = shortened(try SmallReport.comparison(), path[...])
    do {
      _ = try SmallReport.report([changed])
      Issue.record("a report was made")
    } catch let error as ReportError {
      #expect(error.message.contains("compare:variants[1].tilbud"))
    }
  }

  @Test("No message about a result lets a terminal be coloured or text be turned around")
  func harmless() {
    let bad = "\u{1B}[31mRED\u{202E}\u{9B}2J"
    let errors: [ReportError] = [
      .noResult(file: bad, command: bad), .noResult(file: bad, command: nil),
      .otherScenario(file: bad, bad, than: bad, bad), .twice(command: bad, bad, bad), .incomplete(path: bad),
    ]
    for error in errors {
      #expect(error.message.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      #expect(!error.message.contains("\u{202E}") && error.message.contains("\\u{1B}[31mRED"))
    }
  }

  @Test("A result without what every result has names what is missing")
  func incomplete() throws {
    let document: JSONValue = [
      "command": "run", "scenario": ["fingerprint": "1"],
      "variants": [["name": "a", "tilbud": [["id": "a", "name": "A", "hourly": false]]]],
    ]
    #expect(throws: ReportError.incomplete(path: "run:variants[0].tilbud[0].period")) {
      try SmallReport.report([document])
    }
  }

  @Test("The command to repeat a grid varies what the grid did")
  func gridCommand() throws {
    let grid: JSONValue = [
      "command": "grid", "seed": 1, "replications": 9, "scenario": ["file": "a.jsonc", "variants": ["A"]],
      "axes": [["path": "tilbud.a.pladser", "values": ["5", "6"]]],
    ]
    #expect(
      CommandLineOfResult(ResultNode(document: "grid", grid)).text
        == "plads grid a.jsonc --vary tilbud.a.pladser=5,6 --seed 1 --replications 9 --json")
  }

  @Test("The command to repeat a result quotes what a shell would take apart")
  func command() throws {
    let text = CommandLineOfResult(
      ResultNode(
        document: "compare",
        [
          "command": "compare", "seed": .unsigned(.max), "replications": 60,
          "scenario": ["file": "min fil.jsonc", "settings": ["a.b=x y"], "variants": ["A", "B's"]],
          "variants": [["name": "B's"]],
        ])
    ).text
    #expect(
      text
        == "plads compare 'min fil.jsonc' --set 'a.b=x y' --variant 'B'\\''s' --seed 18446744073709551615 "
        + "--replications 60 --json")
  }
}
