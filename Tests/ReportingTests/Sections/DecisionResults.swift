import Forecasting
import Occupancy
import Takst
import Testing

@testable import Reporting

/// Results of the commands of decisions, made from the small forecast.
enum DecisionResults {
  private static let options = Forecast.Options(replications: 60, threads: 1, seed: 3)

  static func subject(_ variants: [Variant], names: [String] = []) -> Subject {
    Subject(
      name: "Prøve", period: variants[0].scene.period, fingerprint: "00ff", version: "0", file: "prøve.jsonc",
      variants: names)
  }

  static func why(year: Int? = nil) throws -> JSONValue {
    let (variants, accounts, summary) = try accounts()
    let steps = try TakstStep.steps(of: try TakstPath(summary), variant: variants[0].name, year: year)
    let tilbud = WhyResult.Tilbud(tilbud: variants[0].tilbud[0], summary: summary, steps: steps)
    let result = WhyResult(accounts: accounts, tilbud: [tilbud], year: year, showsResults: true)
    return WhyJSON(subject(variants, names: ["7 pladser", "6 pladser"]), result).value
  }

  static func breakEven() throws -> JSONValue {
    let (variants, accounts, summary) = try accounts()
    let tilbud = BreakEvenResult.Tilbud(
      tilbud: variants[0].tilbud[0], figures: (summary, try BreakEvenPath(summary)))
    return BreakEvenJSON(
      subject(variants), BreakEvenResult(accounts: accounts, tilbud: [tilbud], year: nil)
    ).value
  }

  static func spiral() throws -> JSONValue {
    let variants = try SmallForecast.variants()
    let few = Forecast.Options(replications: 4, threads: 1, seed: 3)
    let forecast = try SpiralForecast(variants[0], elasticities: [0, -0.5], options: few)
    return SpiralJSON(subject(variants), try forecast.run(try forecast.curves())).value
  }

  static func grid() throws -> JSONValue {
    var variants = try SmallForecast.variants()
    for index in variants.indices {
      variants[index].tilbud[0].viability = Viability([.quantity(.deficit): 1, .quantity(.residents): 100])
    }
    let axes = [
      GridAxis(path: "tilbud.kvisten.pladser.2023-01-01", values: ["7", "6"]),
      GridAxis(path: "tilbud.kvisten.forudsat_belægning", values: ["90%"]),
    ]
    let result = try GridForecast(axes, variants, options: options).run()
    return GridJSON(subject(variants), try #require(result), year: 1, planned: 60).value
  }

  private static func accounts() throws -> ([Variant], AccountsResult, AccountsSummary) {
    let variants = try SmallForecast.variants()
    let accounts = try AccountsForecast([variants[0]], options: options, causes: true).run()
    return (variants, accounts, try #require(accounts.summaries[0][0]))
  }
}

/// A document of a command beside the result it was made from.
struct CommandDocument {
  let document: Document
  private let check: FigureCheck

  init(_ command: ResultCommand, _ value: JSONValue, _ language: Language) throws {
    document = try DocumentBuilder.document(of: command, value, language: language)
    check = try FigureCheck([value])
  }

  /// Asserts that every figure is the one in the result at its path, rounded, and that the terminal shows what it tells.
  func expectTraced(least: Int) throws {
    let figures = document.figures
    #expect(figures.count >= least, "only \(figures.count) figures")
    for figure in figures {
      let expected = try #require(check.value(figure.source), "\(figure.source)")
      #expect(abs(figure.value - expected) <= 1e-12 * abs(expected), "\(figure.source)")
      guard let (shown, half) = figure.read(in: document.language) else { continue }
      let room = figure.isPart ? 2 * half : half
      #expect(
        abs(shown - figure.value * figure.unit.factor) <= room * 1.000001, "\(figure.text) at \(figure.source)")
    }
    let terminal = Self.words(TerminalPage().text(document))
    for text in leads { #expect(terminal.contains(Self.words(text)), "\(text)") }
    for table in tables {
      for figure in table.figures { #expect(terminal.contains(Self.words(figure.text)), "\(figure.text)") }
    }
  }

  /// The sentences of the answer.
  var leads: [String] {
    document.sections.first { $0.kind == .answer }?.blocks.compactMap { block in
      if case .lead(let text) = block { Self.words(text.plain) } else { nil }
    } ?? []
  }

  /// The tables, those behind charts that a terminal tells among them.
  var tables: [Table] {
    document.sections.flatMap { $0.blocks }.compactMap { block in
      switch block {
      case .table(let table): return table
      case .chart(let chart):
        if case .waterfall = chart.shape { return chart.table }
        if case .tornado = chart.shape { return chart.table }
        return nil
      default: return nil
      }
    }
  }

  var notes: [String] {
    document.sections.flatMap { $0.blocks }.compactMap {
      if case .note(let text) = $0 { Self.words(text.plain) } else { nil }
    }
  }

  /// The text with one plain space for every space and line break.
  private static func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
