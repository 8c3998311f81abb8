import Forecasting
import Occupancy
import Testing

@testable import Reporting

@Suite("What check tells")
struct CheckSectionsTests {
  private func value(warnings: [JSONValue] = [], bare: [String] = []) throws -> JSONValue {
    let variant = try SmallForecast.variants()[0]
    let subject = Subject(
      name: "Prøve", period: variant.scene.period, fingerprint: "00ff",
      provenance: Provenance(
        references: [
          .init(path: "pladser", text: "DAS, punkt 6", isAssumption: false),
          .init(path: "ydelser", text: "valgt", isAssumption: true),
          .init(path: "pl", text: "valgt", isAssumption: true),
        ],
        conflicts: [.init(subject: "Pladser", text: "6 og 7", source: "DAS", values: [.init(label: "før", text: "7")])],
        unreferenced: bare),
      version: "0", file: "p.jsonc", variants: ["A"])
    let wrong: JSONValue = [.file: "q.jsonc", .ok: false, .errors: [[.message: "wrong"]]]
    return [
      .command: .command(.check), .version: "0",
      .files: .array([wrong, CheckJSON(subject, variant).value(file: "mappe/p.jsonc", warnings: warnings)]),
    ]
  }

  private let warning: JSONValue = [
    .severity: "warning", .line: 26, .column: 18, .message: "add up to 20", .path: "tilbud.a.pladser",
    .remedy: "let them agree", .danish: [.message: "er tilsammen 20", .remedy: "Lad dem stemme"],
    .excerpt: ["   26 |   \"pladser\": 22", "      |              ^^"],
  ]

  private func text(_ value: JSONValue, _ language: Language) throws -> [String] {
    let documents = try DocumentBuilder.documents(ofCheck: value, language: language)
    #expect(documents.map(\.title) == ["Prøve"])
    return documents.flatMap { $0.sections.flatMap(\.blocks) }.flatMap { block in
      switch block {
      case .lead(let text): [text.plain]
      case .list(let texts): texts.map(\.plain)
      case .paragraph(let text): [text.plain]
      case .excerpt(let lines): lines
      default: [String]()
      }
    }
  }

  @Test("A scenario in order is counted, and nothing is said of a wrong one")
  func inOrder() throws {
    let danish = try text(value(), .danish)
    #expect(
      danish == [
        "mappe/p.jsonc er i orden: 1 angivelse med kilde, 2 antagelser, 1 uenighed i kilderne og ingen advarsler.",
        "Scenariet dækker 2023–2024 og har 1 tilbud, 1 ydelse, 1 kommune og 1 variant.",
        "6 og 7 (DAS)",
      ])
    let english = try text(value(), .english)
    #expect(
      english == [
        "mappe/p.jsonc is in order: 1 statement with a source, 2 assumptions, 1 conflict between sources and no warnings.",
        "It covers 2023–2024 and has 1 tilbud, 1 ydelse, 1 kommune and 1 variant.",
        "6 og 7 (DAS)",
      ])
  }

  @Test("A warning is told in the reader's language, with what to do and the line it is about")
  func warnings() throws {
    let told = try text(value(warnings: [warning], bare: ["frø"]), .danish)
    #expect(told[0].hasSuffix("2 antagelser, 1 uden nogen af delene, 1 uenighed i kilderne og 1 advarsel."))
    #expect(told.contains("frø"))
    #expect(
      told.suffix(3) == [
        "Linje 26, tilbud.a.pladser: er tilsammen 20. Lad dem stemme.", "   26 |   \"pladser\": 22",
        "      |              ^^",
      ])
    let english = try text(value(warnings: [warning], bare: ["frø"]), .english)
    #expect(english.contains("Line 26, tilbud.a.pladser: add up to 20. Let them agree."))
  }

  @Test("Many rates by date are one line, and a few are told each")
  func gathered() throws {
    let many = (1...9).map { "tilbud.a.henvisninger_pr_år.2023-01-0\($0)" }
    let told = try text(value(bare: many + ["tilbud.a.pladser.2023-01-01", "frø"]), .danish)
    #expect(told.contains("tilbud.a.henvisninger_pr_år (9 tal)") && told.contains("tilbud.a.pladser.2023-01-01"))
    #expect(!told.contains(many[0]) && told.contains("frø"))
  }

  @Test("Every count is that of its list", arguments: Language.allCases)
  func figures(_ language: Language) throws {
    let value = try value(warnings: [warning])
    let check = try FigureCheck([value])
    let figures = try DocumentBuilder.documents(ofCheck: value, language: language).flatMap(\.figures)
    #expect(figures.count >= 9)
    for figure in figures { #expect(check.value(figure.source) == figure.value, "\(figure.source)") }
  }
}
