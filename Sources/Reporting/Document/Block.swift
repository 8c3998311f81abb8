/// A part of a section.
package enum Block: Sendable, Hashable {
  /// A heading below the section's, such as a tilbud's name.
  case heading(String)
  case paragraph(RichText)
  /// How the figures are to be read: for outputs that are read by themselves, not for a terminal.
  case explanation(RichText)
  /// What the reader must not miss.
  case lead(RichText)
  /// Small print.
  case note(RichText)
  case list([RichText])
  /// Names and what they stand for.
  case facts([Fact])
  case table(Table)
  case chart(Chart)
  /// A command line to copy.
  case command(String)
  /// Lines of a file as they stand there.
  case excerpt([String])
  /// The figures of a grid, to be stepped through where the format can.
  case explorer(GridExplorer)

  /// The figures in it.
  package var figures: [Figure] {
    switch self {
    case .heading, .command, .excerpt: []
    case .paragraph(let text), .explanation(let text), .lead(let text), .note(let text): text.figures
    case .list(let texts): texts.flatMap { $0.figures }
    case .facts(let facts): facts.flatMap { $0.value.figures }
    case .table(let table): table.figures
    case .chart(let chart): chart.reading.figures + chart.shape.figures + chart.table.figures
    case .explorer(let explorer): explorer.cells.flatMap { $0.values }.flatMap { $0.figures }
    }
  }
}

/// A name and what it stands for.
package struct Fact: Sendable, Hashable {
  package let name: String
  package let value: RichText

  init(_ name: String, _ value: RichText) { (self.name, self.value) = (name, value) }
}

extension Block {
  /// The table that it is, or that stands behind its chart.
  var table: Table? {
    switch self {
    case .table(let table): table
    case .chart(let chart): chart.table
    default: nil
    }
  }

  /// A table as a block; none where there is none.
  static func tables(_ table: Table?) -> [Block] { table.map { [.table($0)] } ?? [] }
}
