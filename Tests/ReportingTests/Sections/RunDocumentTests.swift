import Forecasting
import Occupancy
import Testing

@testable import Reporting

@Suite("Documents of run, compare and replay")
struct RunDocumentTests {
  private static let options = Forecast.Options(replications: 60, threads: 1, seed: 3)

  private static func run(_ change: (inout Variant) -> Void = { _ in }) throws -> JSONValue {
    var variant = try SmallForecast.variants()[0]
    change(&variant)
    let result = try Forecast([variant], options: options).run()
    return try ResultJSON(SmallReport.subject(result), result, planned: 60, asked: 0.05).value(command: .run)
  }

  private static func compare() throws -> JSONValue {
    let result = try Forecast(SmallForecast.variants(), options: options).run()
    return try ResultJSON(SmallReport.subject(result), result, planned: 60).value(command: .compare)
  }

  private static func replay() throws -> JSONValue {
    let variant = try SmallForecast.variants()[1]
    let subject = Subject(name: "Prøve", period: variant.scene.period, fingerprint: "00ff", version: "0")
    return ReplayJSON(subject, variant, try Forecast.replay(variant, replication: 2, seed: 3), seed: 3).value
  }

  private static func results() throws -> [(ResultCommand, JSONValue)] {
    [(.run, try run()), (.compare, try compare()), (.replay, try replay())]
  }

  private func document(
    _ command: ResultCommand, _ value: JSONValue, _ language: Language = .danish
  ) throws -> Document {
    try DocumentBuilder.document(of: command, value, language: language)
  }

  private func blocks(_ document: Document, _ kind: Section.Kind) -> [Block] {
    document.sections.first { $0.kind == kind }?.blocks ?? []
  }

  private func answer(_ document: Document) -> [String] {
    blocks(document, .answer).compactMap { if case .lead(let text) = $0 { text.plain } else { nil } }
  }

  private func tables(_ document: Document, _ kind: Section.Kind) -> [Table] {
    blocks(document, kind).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test("Every figure is the one in the result, rounded, and those a terminal tells stand in its text")
  func figures() throws {
    for language in Language.allCases {
      for (command, value) in try Self.results() {
        let document = try document(command, value, language)
        let check = try FigureCheck([value])
        #expect(document.figures.count > 40, "\(command)")
        for figure in document.figures {
          let expected = try #require(check.value(figure.source), "\(figure.source)")
          #expect(abs(figure.value - expected) <= 1e-12 * abs(expected), "\(figure.source)")
          guard let (shown, half) = figure.read(in: language) else { continue }
          let exact = figure.value * figure.unit.factor
          #expect(abs(shown - exact) <= half * 1.000001, "\(figure.text) for \(exact) at \(figure.source)")
        }
        let text = TerminalPage().text(document)
        for section in document.sections {
          for case .table(let table) in section.blocks {
            for figure in table.figures {
              #expect(text.contains(figure.text.replacing("\u{A0}", with: " ")), "\(figure.text)")
            }
          }
        }
      }
    }
  }

  @Test("No line of a terminal is wider than the page", arguments: Language.allCases)
  func width(language: Language) throws {
    for (command, value) in try Self.results() {
      let text = TerminalPage().text(try document(command, value, language))
      for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
    }
  }

  @Test("The answer of run tells places, money and people")
  func answers() throws {
    let value = try Self.run()
    let danish = answer(try document(.run, value))
    #expect(danish.count == 3)
    #expect(danish[0].hasPrefix("I 2024 ventes Kvisten i gennemsnit at have "))
    #expect(danish[1].hasPrefix("Risikoen for underskud i 2024 er "))
    #expect(danish[1].contains("Resultaterne for 2023–2024 ventes tilsammen at blive "))
    #expect(danish[2].hasPrefix("I 2023–2024 henvises i gennemsnit "))
    #expect(danish[2].contains("ventelisten") && !danish[2].contains("afvist"))
    let english = answer(try document(.run, value, .english))
    #expect(english[0].hasPrefix("In 2024 Kvisten is expected to have "))
    #expect(english[1].hasPrefix("The risk of a deficit in 2024 is "))
    #expect(english[2].contains("leave the list") && !english[2].contains("turned away"))
  }

  @Test("Without økonomi there is no word of money, and without referrals none of people")
  func parts() throws {
    let document = try document(
      .run,
      Self.run { variant in
        variant.tilbud[0].economy = nil
        variant.tilbud[0].plan.ydelser[0].referrals = Referrals(rate: .total(Schedule(0), shares: [1]))
      })
    #expect(answer(document).count == 1)
    #expect(blocks(document, .accounts).isEmpty)
  }

  @Test("Risks and fates that are none are said, not written as 0")
  func none() {
    func zero(_ text: String) -> Figure { Figure(value: 0, unit: .percent, text: text, source: .value("run:a")) }
    let some = Figure(value: 0.3, unit: .percent, text: "30\u{A0}%", source: .value("run:a"))
    let (danish, english) = (Phrases(.danish), Phrases(.english))
    #expect(
      danish.deficits(2024, zero("0\u{A0}%"), beyond: zero("0\u{A0}%"), band: some).plain
        == "Ingen fremtid giver underskud i 2024.")
    #expect(
      english.deficits(2024, zero("0%"), beyond: zero("0%"), band: some).plain == "No future has a deficit in 2024.")
    let people = Figure(value: 12, unit: .number, text: "12", source: .value("run:a"))
    #expect(
      danish.referred("2024", people, turnedAway: zero("0"), left: zero("0")).plain
        == "I 2024 henvises i gennemsnit 12\u{A0}borgere, og ingen afvises.")
    #expect(
      english.referred("2024", people, turnedAway: people, left: zero("0")).plain
        == "In 2024 12\u{A0}people are referred on average; of these 12 are turned away.")
  }

  @Test("A limit stands by year with its mark, and how many are kept is told")
  func limits() throws {
    let value = try Self.run { variant in
      variant.tilbud[0].viability.limits = [.quantity(.residents): 1, .quantity(.deficit): 0.000_001]
    }
    let document = try document(.run, value)
    let table = try #require(tables(document, .limits).first)
    #expect(table.columns.map(\.title) == ["2023", "2024"])
    #expect(
      table.rows.map(\.name.plain) == ["Risiko for underskud, højst 0,0\u{A0}%", "Indskrevne i gennemsnit, mindst 1"])
    #expect(table.rows[0].cells.allSatisfy { $0.plain.hasPrefix("!\u{A0}") || $0.plain.hasPrefix("?\u{A0}") })
    #expect(table.rows[1].cells.allSatisfy { !$0.plain.contains("!") && !$0.plain.contains("?") })
    let texts = blocks(document, .limits).compactMap { if case .paragraph(let text) = $0 { text.plain } else { nil } }
    #expect(texts == ["1 af de 2 grænser, scenariet angiver, holdes i alle år."])
  }

  @Test("What was asked of the precision, and what it became, is told")
  func precision() throws {
    guard case .object(let members) = try Self.run() else { return }
    func notes(_ ending: String, _ language: Language) throws -> [String] {
      let value = JSONValue.object(members.map { $0.key == "ending" ? JSONMember(.ending, .string(ending)) : $0 })
      return blocks(try document(.run, value, language), .basis).compactMap {
        if case .note(let text) = $0 { text.plain } else { nil }
      }
    }
    #expect(
      try notes("notPrecise", .danish).contains(
        "60\u{A0}fremtider var ikke nok til den ønskede præcision, ± 5\u{A0}%; bed om flere med --replications."))
    #expect(
      try notes("precise", .english).contains("60\u{A0}futures were enough for the precision asked for, ± 5%."))
    #expect(try notes("stopped", .danish).contains { $0.hasPrefix("Stoppet efter 60 af 60 fremtider") })
    #expect(try notes("complete", .danish).contains { $0.hasPrefix("Præcision (95\u{A0}% sikkert)") })
  }

  @Test("Compare shows each variant with its difference from the first, and years side by side")
  func compared() throws {
    let document = try document(.compare, Self.compare())
    #expect(document.sections.map(\.kind) == [.answer, .variants, .conflicts, .basis])
    let told = tables(document, .variants)
    #expect(told.map(\.rowTitle) == ["Variant", "Variant", "Variant", "Variant", "År", "År"])
    #expect(told[0].rows.map(\.name.plain) == ["7 pladser", "6 pladser"])
    #expect(told[2].rows.map(\.name.plain) == ["6 pladser"])
    #expect(told[4].columns.map(\.title) == ["7 pladser", "6 pladser"])
  }

  @Test("A replay tells its events by day, and its figures by year")
  func replayed() throws {
    let value = try Self.replay()
    let document = try document(.replay, value)
    let told = tables(document, .future)
    #expect(told.count == 2)
    let tree = try JSONTree(value)
    guard case .array(let events)? = tree["tilbud"]?[0]?["events"] else { return }
    #expect(told[0].rows.count == events.count)
    #expect(told[0].rows[0].name.plain == "2023-01-01 kl.\u{A0}00")
    #expect(told[0].rows[0].cells.contains { $0.plain == "er der fra start" })
    #expect(told[1].columns.map(\.title) == ["2023", "2024"])
    #expect(told[1].rows.contains { $0.name.plain == "Underskud ud over båndet" })
    #expect(answer(document).first?.hasPrefix("I fremtid nr. 2 henvises ") == true)
    #expect(answer(try self.document(.replay, value, .english)).first?.hasPrefix("In future no. 2 ") == true)
  }

  @Test("The result of a replay is no result of a report")
  func replayIsNoReport() throws {
    #expect(throws: ReportError.noResult(file: "a.json", command: "replay")) {
      try ResultDocuments([.init(name: "a.json", Self.replay())])
    }
  }
}
