/// A native chart of an office file: a table of numbers, and how each of its columns is drawn.
///
/// The constructors in `DrawingChart+Kinds.swift` make the kinds a report needs. The same chart can stand on a sheet and
/// in a document; its numbers come along in both, so that the reader can change it.
package struct DrawingChart: Sendable {
  /// What stands along the horizontal axis, or down the side of bars.
  package enum Categories: Sendable {
    case labels([String])
    /// Days on a calendar, such as the first of every month.
    case dates([OfficeDay])
    /// Numbers on a scale of their own.
    case numbers([Double])

    var count: Int {
      switch self {
      case .labels(let labels): labels.count
      case .dates(let dates): dates.count
      case .numbers(let numbers): numbers.count
      }
    }
  }

  /// A column of the table; a missing number leaves a gap.
  struct Column: Sendable {
    let name: String
    let values: [Double?]
    let mark: Mark
    var origin = Origin.given
    var isInLegend = true
    /// Whether the name stands at the last point, where the ends of all columns that ask for it lie apart.
    var isNamedAtEnd = false
    /// Text at points, by their index.
    var labels: [Int: String] = [:]
  }

  /// Where a column's values come from: what is typed into the chart's table changes the columns that follow it.
  enum Origin: Sendable {
    case given
    /// Formulas, one a category, so that a chart on a sheet follows other cells.
    case formulas([String])
    /// The same as another column.
    case copy(of: Int)
    /// A column minus another.
    case difference(Int, minus: Int)
  }

  /// How a column is drawn.
  enum Mark: Sendable {
    /// Only in the table.
    case none
    /// An area on top of the areas before it; without colour it only lifts the next.
    case area(DrawingColour?)
    /// A column or bar; without colour it only lifts the next.
    case bar(DrawingColour?)
    case line(DrawingColour, Stroke = .solid)
    /// Points that are not joined.
    case points(DrawingColour)
    /// Nothing but its labels.
    case labelsOnly

    /// Areas lie under bars, bars under lines; nil for what is not drawn.
    var layer: Layer? {
      switch self {
      case .none: nil
      case .area: .areas
      case .bar: .bars
      case .line, .points, .labelsOnly: .lines
      }
    }
  }

  /// What is drawn together, from the back.
  enum Layer: CaseIterable {
    case areas
    case bars
    case lines
  }

  /// How a line is drawn.
  enum Stroke: Sendable {
    case solid
    case dashed
    case marked
  }

  /// How bars stand, and whether the horizontal axis is a scale.
  enum Shape: Sendable {
    /// Columns, areas and lines over categories.
    case upright
    /// Areas and lines that reach both ends of the axis.
    case continuous
    /// Bars to the right, the first category on top.
    case sideways
    /// Lines and points by two numbers.
    case scatter
  }

  /// An axis.
  package struct Axis: Sendable {
    var title: String?
    var format = NumberFormat.general
    var minimum: Double?
    var maximum: Double?
    /// Every how many categories, or months of a calendar, have a label and a tick.
    var labelEvery = 1

    /// An axis; a limit that is nil is left to the program.
    package init(
      title: String? = nil, format: NumberFormat = .general, minimum: Double? = nil, maximum: Double? = nil,
      labelEvery: Int = 1
    ) {
      self.title = title
      self.format = format
      self.minimum = minimum
      self.maximum = maximum
      self.labelEvery = labelEvery
    }
  }

  let title: String
  /// What the chart shows, in words, for who cannot see it.
  let alternativeText: String
  let shape: Shape
  let categories: Categories
  /// Drawn in this order, but areas before bars before lines.
  let columns: [Column]
  var categoryAxis = Axis()
  var valueAxis = Axis()
  /// Whether bars stand on top of each other.
  var isStacked = false
  /// Whether bars of one category share their place, rather than stand side by side.
  var overlaps = false
}

/// The colours of charts: four that are told apart by colour-blind readers and in print, and tints of the first.
///
/// The four are the categorical palette of the UK Government Analysis Function.
enum DrawingColour: String, Sendable {
  case blue = "12436D"
  case teal = "28A197"
  case plum = "801650"
  case orange = "F46A25"
  case grey = "595959"
  /// Of the band that holds half of the futures.
  case mediumBlue = "8FB0D0"
  /// Of the band that holds eight of ten.
  case paleBlue = "D3E0EC"

  /// The colour of the series with that index, beginning again after four.
  static func series(_ index: Int) -> DrawingColour { [.blue, .teal, .plum, .orange][index % 4] }
}
