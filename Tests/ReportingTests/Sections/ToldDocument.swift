import Testing

@testable import Reporting

/// A command's document, every figure of which is found in the result it tells.
struct ToldDocument {
  let document: Document

  /// Makes the document and looks its figures up.
  init(
    _ command: ResultCommand, _ value: JSONValue, _ language: Language,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    document = try DocumentBuilder.document(of: command, value, language: language)
    let check = try FigureCheck([value])
    #expect(!document.figures.isEmpty, sourceLocation: sourceLocation)
    for figure in document.figures {
      let found = try #require(
        check.value(figure.source), "\(figure.text): \(figure.source)", sourceLocation: sourceLocation)
      #expect(
        abs(found - figure.value) <= 1e-12 * abs(found), "\(figure.text): \(figure.source)",
        sourceLocation: sourceLocation)
    }
  }

  /// Asserts that there are so many figures, that each is its value rounded, and that the terminal shows what it tells.
  func expectShown(least: Int) {
    #expect(document.figures.count >= least, "only \(document.figures.count) figures")
    for figure in document.figures {
      guard let (shown, half) = figure.read(in: document.language) else { continue }
      let room = figure.isPart ? 2 * half : half
      #expect(
        abs(shown - figure.value * figure.unit.factor) <= room * 1.000001, "\(figure.text) at \(figure.source)")
    }
    let terminal = Self.words(TerminalPage().text(document))
    for text in answer + tables.flatMap(\.figures).map(\.text) {
      #expect(terminal.contains(Self.words(text)), "\(text)")
    }
  }

  /// The tables, those behind charts that a terminal tells among them.
  var tables: [Table] {
    document.sections.flatMap(\.blocks).compactMap { block in
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
    document.sections.flatMap(\.blocks).compactMap {
      if case .note(let text) = $0 { Self.words(text.plain) } else { nil }
    }
  }

  /// The sentences of the answer, with plain spaces.
  var answer: [String] {
    blocks(.answer).compactMap { if case .lead(let text) = $0 { Self.spaced(text.plain) } else { nil } }
  }

  /// Paragraphs and notes of a section, with plain spaces.
  func sentences(_ kind: Section.Kind) -> [String] {
    blocks(kind).compactMap { block in
      switch block {
      case .paragraph(let text), .note(let text): Self.spaced(text.plain)
      default: nil
      }
    }
  }

  /// The tables of a section.
  func tables(_ kind: Section.Kind) -> [Table] {
    blocks(kind).compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func blocks(_ kind: Section.Kind) -> [Block] {
    document.sections.filter { $0.kind == kind }.flatMap(\.blocks)
  }

  /// The text with one plain space for every space and line break.
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Text with plain spaces for those that do not break.
  static func spaced(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}

extension Table {
  /// Its rows as they read, names first, with plain spaces.
  var plainRows: [[String]] {
    rows.map { row in ([row.name] + row.cells).map { ToldDocument.spaced($0.plain) } }
  }
}
