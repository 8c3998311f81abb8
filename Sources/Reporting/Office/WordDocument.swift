/// A Word document: blocks from top to bottom on A4 pages, with the built-in styles that make Word's outline work.
///
///     let file = WordDocument(
///       properties: properties, header: "Sag til DAS", words: words,
///       blocks: [.title("Kvisten"), .heading(1, "Resumé"), .paragraph(["Taksten er ", .bold("5.561 kr."), "."])]
///     ).bytes
struct WordDocument: Sendable {
  let properties: OfficeProperties
  /// Printed at the top of every page.
  let header: String
  let words: Words
  let blocks: [Block]

  /// The words the document adds by itself, in its language.
  struct Words: Sendable {
    /// `Side`, as in `Side 2 af 7`.
    let page: String
    /// `af`
    let of: String
    /// `Tabel`, as in `Tabel 3`.
    let table: String
    /// `Figur`
    let figure: String
  }

  /// A part of the document.
  enum Block: Sendable {
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
    case chart(DrawingChart, size: ChartSize = .page)
    case pageBreak
  }

  /// A piece of a paragraph.
  enum Inline: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    case text(String)
    case bold(String)
    case italic(String)
    /// A field for the reader to fill in: its name, and the words that stand in it, highlighted, until then.
    case field(name: String, placeholder: String)
    /// A field whose reader picks one of some words.
    case choice(name: String, placeholder: String, options: [String])

    init(stringLiteral value: String) { self = .text(value) }
  }

  /// A table with a header row that is repeated on every page.
  struct Table: Sendable {
    /// The caption above the table.
    let caption: String
    let columns: [Column]
    let rows: [[Cell]]
    /// Whether the last row is a sum.
    var hasTotal = false
  }

  /// A column of a table.
  struct Column: Sendable {
    let title: String
    /// The column's part of the page's width, in relation to the others.
    var weight = 1.0
    /// Whether its cells are figures, which stand to the right.
    var isNumeric = true
  }

  /// A cell of a table.
  struct Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    let content: [Inline]
    /// How dark the cell is shaded, from 0 to 1; not when nil.
    var shade: Double?

    init(_ content: [Inline], shade: Double? = nil) {
      (self.content, self.shade) = (content, shade)
    }

    init(_ text: String, shade: Double? = nil) { self.init([.text(text)], shade: shade) }

    init(stringLiteral value: String) { self.init(value) }
  }
}
