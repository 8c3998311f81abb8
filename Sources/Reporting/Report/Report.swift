internal import Forecasting
/// What a report says, section by section, before it becomes a page, a document or a workbook.
///
/// It is made from saved results only, so every figure in it carries the path it was read at.
package struct Report: Sendable, Hashable {
  package let language: Language
  /// The scenario's name.
  package let title: String
  /// The question the report answers.
  package let question: String
  /// The date the reader is told, already written out; nil when none was asked for.
  package let date: String?
  /// `Plads 0.1.0`, for the foot of every format.
  package let maker: String
  package let sections: [ReportSection]
  /// What a case for a meeting says before its bilag.
  package let summary: CaseSummary

  /// Every figure, in reading order.
  package var figures: [Figure] { sections.flatMap { $0.blocks.flatMap(\.figures) } }
}

/// A section with its heading.
package struct ReportSection: Sendable, Hashable {
  /// The sections a report may have, in their order.
  package enum Kind: String, Sendable, CaseIterable {
    case answer, viability, capacity, accounts, variants, grid, waiting, kommuner, sensitivity, reference, data,
      backtest
    case sources, conflicts, reproduction
  }

  package let kind: Kind
  package let title: String
  package let blocks: [ReportBlock]
}

/// A part of a section.
package enum ReportBlock: Sendable, Hashable {
  /// A heading below the section's, such as a tilbud's name.
  case heading(String)
  case paragraph(RichText)
  /// What the reader must not miss.
  case lead(RichText)
  /// Small print.
  case note(RichText)
  case list([RichText])
  /// Names and what they stand for.
  case facts([ReportFact])
  case table(ReportTable)
  case chart(ReportChart)
  /// A command line to copy.
  case command(String)
  /// The figures of a grid, to be stepped through where the format can.
  case explorer(GridExplorer)

  /// The figures in it.
  package var figures: [Figure] {
    switch self {
    case .heading, .command: []
    case .paragraph(let text), .lead(let text), .note(let text): text.figures
    case .list(let texts): texts.flatMap(\.figures)
    case .facts(let facts): facts.flatMap(\.value.figures)
    case .table(let table): table.figures
    case .chart(let chart): chart.reading.figures + chart.shape.figures + chart.table.figures
    case .explorer(let explorer): explorer.cells.flatMap { $0.values }.flatMap(\.figures)
    }
  }
}

/// A name and what it stands for.
package struct ReportFact: Sendable, Hashable {
  package let name: String
  package let value: RichText

  init(_ name: String, _ value: RichText) { (self.name, self.value) = (name, value) }
}

/// A table whose first column names its rows.
package struct ReportTable: Sendable, Hashable {
  /// A column behind the first.
  package struct Column: Sendable, Hashable {
    package let title: String
    /// Whether it holds figures, which align to the right.
    package let isNumeric: Bool
  }

  /// A row.
  package struct Row: Sendable, Hashable {
    package let name: RichText
    package let cells: [RichText]
    /// Whether it sums up those above.
    package let isTotal: Bool
  }

  package let caption: String
  /// What the rows are: `År`.
  package let rowTitle: String
  package let columns: [Column]
  package let rows: [Row]

  /// The figures in it.
  package var figures: [Figure] { rows.flatMap { ($0.name.figures + $0.cells.flatMap(\.figures)) } }
}
