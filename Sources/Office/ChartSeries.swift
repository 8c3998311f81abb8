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

  func element(_ language: OfficeLanguage) -> XMLElement {
    let isScatter = chart.shape == .scatter
    let name = XMLElement(
      "c:strRef", [:],
      [XMLElement("c:f", text: block.name(of: index)), cache("c:strCache", format: nil, [column.name])])
    let values = XMLElement(
      "c:numRef", [:],
      [XMLElement("c:f", text: block.values(of: index)), numbers(column.values, chart.valueAxis.format, language)])
    let isLine = column.mark.layer == .lines
    let isBar = column.mark.layer == .bars
    return XMLElement(
      "c:ser", [:],
      [
        .value("c:idx", order),
        .value("c:order", order),
        XMLElement("c:tx", [:], [name]),
        look,
        isBar ? .value("c:invertIfNegative", 0) : nil,
        isLine ? marker : nil,
        labels(language),
        XMLElement(isScatter ? "c:xVal" : "c:cat", [:], [categories(language)]),
        XMLElement(isScatter ? "c:yVal" : "c:val", [:], [values]),
        isLine ? .value("c:smooth", 0) : nil,
      ])
  }

  private var look: XMLElement {
    let content: [XMLElement] =
      switch column.mark {
      case .area(let colour), .bar(let colour): [ChartElement.fill(colour), ChartElement.line(nil)]
      case .line(let colour, .dashed): [ChartElement.line(colour, width: 25, isDashed: true)]
      case .line(let colour, _): [ChartElement.line(colour, width: 45)]
      case .points, .labelsOnly, .none: [ChartElement.line(nil)]
      }
    return XMLElement("c:spPr", [:], content)
  }

  private var marker: XMLElement {
    switch column.mark {
    case .line(let colour, .marked), .points(let colour):
      XMLElement(
        "c:marker", [:],
        [
          .value("c:symbol", "circle"), .value("c:size", 6),
          XMLElement("c:spPr", [:], [ChartElement.fill(colour), ChartElement.line(colour)]),
        ])
    default: XMLElement("c:marker", [:], [.value("c:symbol", "none")])
    }
  }

  /// The name at the last point, labels of points, or the values at the ends of sideways bars.
  private func labels(_ language: OfficeLanguage) -> XMLElement? {
    func shows(value: Bool = false, name: Bool = false) -> [XMLElement] {
      [
        .value("c:showLegendKey", 0), .value("c:showVal", value ? 1 : 0), .value("c:showCatName", 0),
        .value("c:showSerName", name ? 1 : 0), .value("c:showPercent", 0), .value("c:showBubbleSize", 0),
      ]
    }
    if isNamedAtEnd, let last = column.values.lastIndex(where: { $0 != nil }) {
      let end = XMLElement(
        "c:dLbl", [:], [.value("c:idx", last), .value("c:dLblPos", "r")] + shows(name: true))
      return XMLElement("c:dLbls", [:], [end] + shows())
    }
    if !column.labels.isEmpty {
      let points = column.labels.sorted { $0.key < $1.key }.map { index, label in
        XMLElement(
          "c:dLbl", [:],
          [
            .value("c:idx", index), XMLElement("c:tx", [:], [ChartElement.richText(label, size: 900)]),
            .value("c:dLblPos", "t"),
          ] + shows(value: true))
      }
      return XMLElement("c:dLbls", [:], points + shows())
    }
    if column.mark.layer == .bars, chart.shape == .sideways {
      let format = chart.valueAxis.format.code(language)
      return XMLElement(
        "c:dLbls", [:],
        [XMLElement("c:numFmt", ["formatCode": format, "sourceLinked": "0"]), .value("c:dLblPos", "outEnd")]
          + shows(value: true))
    }
    return nil
  }

  private func categories(_ language: OfficeLanguage) -> XMLElement {
    let reference = XMLElement("c:f", text: block.categories)
    return switch chart.categories {
    case .labels(let labels):
      XMLElement("c:strRef", [:], [reference, cache("c:strCache", format: nil, labels.map { $0 })])
    case .dates(let dates):
      XMLElement(
        "c:numRef", [:],
        [reference, numbers(dates.map { Double($0.number) }, chart.categoryAxis.format, language)])
    case .numbers(let values):
      XMLElement("c:numRef", [:], [reference, numbers(values.map { $0 }, chart.categoryAxis.format, language)])
    }
  }

  private func numbers(_ values: [Double?], _ format: NumberFormat, _ language: OfficeLanguage) -> XMLElement {
    cache("c:numCache", format: format.code(language), values.map { $0.flatMap { $0.isFinite ? $0.xmlText : nil } })
  }

  private func cache(_ name: String, format: String?, _ values: [String?]) -> XMLElement {
    let points = values.enumerated().map { index, value in
      value.map { XMLElement("c:pt", ["idx": String(index)], [XMLElement("c:v", text: $0)]) }
    }
    return XMLElement(
      name, [:], [format.map { XMLElement("c:formatCode", text: $0) }, .value("c:ptCount", values.count)] + points)
  }
}
