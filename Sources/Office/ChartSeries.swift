/// A series of a chart part: its name, look, labels and cached values.
struct ChartSeries {
  private let chart: DrawingChart
  private let block: ChartBlock
  private let column: DrawingChart.Column
  private let index: Int
  private let order: Int
  private let isNamedAtEnd: Bool

  /// The column with an index in the chart's table, drawn as the series with an order.
  init(
    _ chart: DrawingChart, _ block: ChartBlock, _ column: DrawingChart.Column, index: Int, order: Int,
    isNamedAtEnd: Bool
  ) {
    (self.chart, self.block, self.column) = (chart, block, column)
    (self.index, self.order, self.isNamedAtEnd) = (index, order, isNamedAtEnd)
  }

  func element(_ language: OfficeLanguage) -> XML {
    let isScatter = chart.shape == .scatter
    let isLine = column.mark.layer == .lines
    return XML("c:ser") {
      val("c:idx", order)
      val("c:order", order)
      XML("c:tx") { strings(block.name(of: index), [column.name]) }
      look
      if column.mark.layer == .bars { val("c:invertIfNegative", 0) }
      if isLine { marker }
      labels(language)
      XML(isScatter ? "c:xVal" : "c:cat") { categories(language) }
      XML(isScatter ? "c:yVal" : "c:val") {
        numbers(block.values(of: index), column.values, chart.valueAxis.format, language)
      }
      if isLine { val("c:smooth", 0) }
    }
  }

  private var look: XML {
    XML("c:spPr") {
      switch column.mark {
      case .area(let colour), .bar(let colour):
        ChartElement.fill(colour?.rawValue)
        ChartElement.line(nil)
      case .line(let colour, .dashed): ChartElement.line(colour, width: 25, isDashed: true)
      case .line(let colour, _): ChartElement.line(colour, width: 45)
      case .points, .labelsOnly, .none: ChartElement.line(nil)
      }
    }
  }

  private var marker: XML {
    XML("c:marker") {
      switch column.mark {
      case .line(let colour, .marked), .points(let colour):
        val("c:symbol", "circle")
        val("c:size", 6)
        XML("c:spPr") {
          ChartElement.fill(colour.rawValue)
          ChartElement.line(colour)
        }
      default: val("c:symbol", "none")
      }
    }
  }

  /// The name at the last point, labels of points, or the values at the ends of sideways bars.
  private func labels(_ language: OfficeLanguage) -> XML? {
    if isNamedAtEnd, let last = column.values.lastIndex(where: { $0 != nil }) {
      return XML("c:dLbls") {
        XML("c:dLbl") {
          val("c:idx", last)
          val("c:dLblPos", "r")
          shows(name: true)
        }
        shows()
      }
    }
    if !column.labels.isEmpty {
      return XML("c:dLbls") {
        for (index, label) in column.labels.sorted(by: { $0.key < $1.key }) {
          XML("c:dLbl") {
            val("c:idx", index)
            XML("c:tx") { ChartElement.richText(label, size: 900) }
            val("c:dLblPos", "t")
            shows(value: true)
          }
        }
        shows()
      }
    }
    guard column.mark.layer == .bars, chart.shape == .sideways else { return nil }
    return XML("c:dLbls") {
      XML("c:numFmt", ["formatCode": chart.valueAxis.format.code(language), "sourceLinked": "0"])
      val("c:dLblPos", "outEnd")
      shows(value: true)
    }
  }

  @XMLBuilder private func shows(value: Bool = false, name: Bool = false) -> [XML] {
    val("c:showLegendKey", 0)
    val("c:showVal", value ? 1 : 0)
    val("c:showCatName", 0)
    val("c:showSerName", name ? 1 : 0)
    val("c:showPercent", 0)
    val("c:showBubbleSize", 0)
  }

  private func categories(_ language: OfficeLanguage) -> XML {
    let format = chart.categoryAxis.format
    return switch chart.categories {
    case .labels(let labels): strings(block.categories, labels)
    case .dates(let dates): numbers(block.categories, dates.map { Double($0.number) }, format, language)
    case .numbers(let values): numbers(block.categories, values.map { $0 }, format, language)
    }
  }

  private func strings(_ reference: String, _ values: [String]) -> XML {
    XML("c:strRef") {
      XML("c:f", text: reference)
      XML("c:strCache") { points(values.map { $0 }) }
    }
  }

  private func numbers(
    _ reference: String, _ values: [Double?], _ format: NumberFormat, _ language: OfficeLanguage
  ) -> XML {
    XML("c:numRef") {
      XML("c:f", text: reference)
      XML("c:numCache") {
        XML("c:formatCode", text: format.code(language))
        points(values.map { $0.flatMap { $0.isFinite ? $0.xmlText : nil } })
      }
    }
  }

  @XMLBuilder private func points(_ values: [String?]) -> [XML] {
    val("c:ptCount", values.count)
    for (index, value) in values.enumerated() {
      value.map { text in XML("c:pt", ["idx": String(index)]) { XML("c:v", text: text) } }
    }
  }
}
