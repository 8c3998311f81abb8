/// A Word document: blocks from top to bottom on A4 pages, with the built-in styles that make Word's outline work.
///
///     let file = WordDocument(
///       properties: properties, header: "Sag til DAS", words: words,
///       blocks: [.title("Kvisten"), .heading(1, "Resumé"), .paragraph(["Taksten er ", .bold("5.561 kr."), "."])]
///     ).bytes
package struct WordDocument: Sendable {
  let properties: OfficeProperties
  /// Printed at the top of every page.
  let header: String
  let words: Words
  let blocks: [Block]

  /// A document of blocks.
  package init(properties: OfficeProperties, header: String, words: Words, blocks: [Block]) {
    (self.properties, self.header, self.words, self.blocks) = (properties, header, words, blocks)
  }

  /// The words the document adds by itself, in its language: `Side`, `af`, `Tabel` and `Figur`, as in `Side 2 af 7`.
  package typealias Words = (page: String, of: String, table: String, figure: String)

  /// A part of the document.
  package enum Block: Sendable {
    case title(String)
    /// A heading of level 1–3.
    case heading(Int, String)
    case paragraph([Inline])
    /// A small remark, such as a source or an assumption.
    case note([Inline])
    case bullets([[Inline]])
    /// A list numbered from 1.
    case numbered([[Inline]])
    case table(Table)
    /// A chart with its caption below, which is its title.
    case chart(DrawingChart)
    case pageBreak
  }

  /// A piece of a paragraph.
  package enum Inline: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    case text(String)
    case bold(String)
    /// A field for the reader to fill in: its name, and the words that stand in it, highlighted, until then.
    case field(name: String, placeholder: String)
    /// A field whose reader picks one of some words.
    case choice(name: String, placeholder: String, options: [String])

    /// Plain text.
    package init(stringLiteral value: String) { self = .text(value) }
  }

  /// A table with a header row that is repeated on every page.
  package struct Table: Sendable {
    /// The caption above the table.
    let caption: String
    let columns: [Column]
    let rows: [[Cell]]
    /// Whether the last row is a sum.
    let hasTotal: Bool

    /// A table whose rows have a cell a column.
    package init(caption: String, columns: [Column], rows: [[Cell]], hasTotal: Bool = false) {
      precondition(!columns.isEmpty && rows.allSatisfy { $0.count == columns.count }, "a table is a full rectangle")
      (self.caption, self.columns, self.rows, self.hasTotal) = (caption, columns, rows, hasTotal)
    }
  }

  /// A column of a table.
  package struct Column: Sendable {
    let title: String
    /// The column's part of the page's width, in relation to the others.
    let weight: Double
    /// Whether its cells are figures, which stand to the right.
    let isNumeric: Bool

    /// A column under a title.
    package init(title: String, weight: Double = 1, isNumeric: Bool = true) {
      (self.title, self.weight, self.isNumeric) = (title, weight, isNumeric)
    }
  }

  /// A cell of a table.
  package struct Cell: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    let content: [Inline]
    /// How dark the cell is shaded, from 0 to 1; not when nil.
    let shade: Double?

    /// A cell with content.
    package init(_ content: [Inline], shade: Double? = nil) {
      (self.content, self.shade) = (content, shade)
    }

    /// A cell with plain text.
    package init(_ text: String, shade: Double? = nil) { self.init([.text(text)], shade: shade) }

    /// A cell with plain text.
    package init(stringLiteral value: String) { self.init(value) }
  }
}
