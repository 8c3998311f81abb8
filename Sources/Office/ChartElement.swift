/// The DrawingML part of a chart, the same on a sheet and in a document.
///
/// The schema fixes the order of elements. Values are repeated beside their references, for readers that do not open
/// the table.
struct ChartElement {
  static let contentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
  static let chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main"

  private let chart: DrawingChart
  private let block: ChartBlock
  private let language: OfficeLanguage
  private let showsTitle: Bool
  /// The columns that are drawn, from the back, with their indices in the table.
  private let drawn: [(index: Int, column: DrawingChart.Column)]

  init(_ chart: DrawingChart, block: ChartBlock, language: OfficeLanguage, showsTitle: Bool) {
    (self.chart, self.block, self.language, self.showsTitle) = (chart, block, language, showsTitle)
    drawn = DrawingChart.Layer.allCases.flatMap { layer in
      chart.columns.enumerated().filter { $1.mark.layer == layer }.map { (index: $0, column: $1) }
    }
  }

  /// The part's root; `embeddedData` is the id of the relationship to the workbook that holds the table.
  func element(embeddedData: String?) -> XMLElement {
    XMLElement(
      "c:chartSpace",
      [
        "xmlns:c": Self.chartNamespace, "xmlns:a": Self.drawingNamespace, "xmlns:r": officeRelationshipNamespace,
      ],
      [
        .value("c:date1904", 0),
        .value("c:lang", language.rawValue),
        .value("c:roundedCorners", 0),
        XMLElement(
          "c:chart", [:],
          [
            showsTitle ? Self.title(chart.title, size: 1200) : nil,
            .value("c:autoTitleDeleted", showsTitle ? 0 : 1),
            plotArea,
            legend,
            .value("c:plotVisOnly", 1),
            .value("c:dispBlanksAs", "gap"),
          ]),
        XMLElement("c:spPr", [:], [Self.fill(nil, isWhite: true), Self.line(nil)]),
        Self.textProperties(size: 900),
        embeddedData.map { XMLElement("c:externalData", ["r:id": $0], [.value("c:autoUpdate", 0)]) },
      ])
  }

  /// What a drawing holds in order to show a chart.
  static func graphic(relationship: String) -> XMLElement {
    XMLElement(
      "a:graphic", ["xmlns:a": drawingNamespace],
      [
        XMLElement(
          "a:graphicData", ["uri": chartNamespace],
          [
            XMLElement(
              "c:chart",
              ["xmlns:c": chartNamespace, "xmlns:r": officeRelationshipNamespace, "r:id": relationship])
          ])
      ])
  }

  /// The columns named at their ends: all that ask for it, or none where two names would stand on each other.
  private var namedAtEnd: [DrawingChart.Column] {
    let columns = drawn.map { $0.column }.filter { $0.isNamedAtEnd }
    let all = drawn.flatMap { $0.column.values.compactMap { $0 } } + [chart.valueAxis.minimum].compactMap { $0 }
    let ends = columns.compactMap { $0.values.last { $0 != nil } ?? nil }.sorted()
    let least = 0.06 * ((all.max() ?? 0) - (all.min() ?? 0))
    return zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 >= least } ? columns : []
  }

  private var legend: XMLElement? {
    let areNamed = !namedAtEnd.isEmpty
    let hidden = drawn.enumerated().filter { !$1.column.isInLegend || areNamed && $1.column.isNamedAtEnd }.map {
      $0.offset
    }
    guard hidden.count < drawn.count else { return nil }
    let deletions = hidden.map { XMLElement("c:legendEntry", [:], [.value("c:idx", $0), .value("c:delete", 1)]) }
    return XMLElement("c:legend", [:], [.value("c:legendPos", "b")] + deletions + [.value("c:overlay", 0)])
  }

  private var plotArea: XMLElement {
    XMLElement(
      "c:plotArea", [:],
      [layout, group(.areas), group(.bars), group(.lines)] + ChartAxes(chart, language).elements
        + [XMLElement("c:spPr", [:], [XMLElement("a:noFill"), Self.line(nil)])])
  }

  /// Names at the ends of lines need room to the right, which no program leaves by itself.
  private var layout: XMLElement {
    guard let longest = namedAtEnd.map({ $0.name.count }).max() else { return XMLElement("c:layout") }
    let left = chart.valueAxis.title == nil ? 0.02 : 0.06
    let right = min(0.3, 0.04 + 0.0125 * Double(longest))
    let top = showsTitle ? 0.14 : 0.04
    let bottom = 0.03 + (legend == nil ? 0 : 0.1) + (chart.categoryAxis.title == nil ? 0 : 0.07)
    return XMLElement(
      "c:layout", [:],
      [
        XMLElement(
          "c:manualLayout", [:],
          [
            .value("c:layoutTarget", "outer"), .value("c:xMode", "edge"), .value("c:yMode", "edge"),
            .value("c:x", left), .value("c:y", top),
            .value("c:w", 1 - left - right), .value("c:h", 1 - top - bottom),
          ])
      ])
  }

  private func group(_ layer: DrawingChart.Layer) -> XMLElement? {
    let members = drawn.enumerated().filter { $1.column.mark.layer == layer }
    guard !members.isEmpty else { return nil }
    let areNamed = !namedAtEnd.isEmpty
    let series = members.map { order, member in
      ChartSeries(
        chart, block, member.column, index: member.index, order: order,
        isNamedAtEnd: areNamed && member.column.isNamedAtEnd
      ).element(language)
    }
    let axes: [XMLElement?] = ChartAxes.ids.map { .value("c:axId", $0) }
    let colours = XMLElement.value("c:varyColors", 0)
    switch layer {
    case .areas:
      return XMLElement("c:areaChart", [:], [.value("c:grouping", "stacked"), colours] + series + axes)
    case .bars:
      let bars: [XMLElement?] = [
        .value("c:barDir", chart.shape == .sideways ? "bar" : "col"),
        .value("c:grouping", chart.isStacked ? "stacked" : "clustered"), colours,
      ]
      let overlap = chart.isStacked || chart.overlaps ? 100 : 0
      return XMLElement(
        "c:barChart", [:], bars + series + [.value("c:gapWidth", 60), .value("c:overlap", overlap)] + axes)
    case .lines where chart.shape == .scatter:
      return XMLElement("c:scatterChart", [:], [.value("c:scatterStyle", "lineMarker"), colours] + series + axes)
    case .lines:
      let lines: [XMLElement?] = [.value("c:grouping", "standard"), colours]
      return XMLElement("c:lineChart", [:], lines + series + [.value("c:marker", 1)] + axes)
    }
  }
}

extension ChartElement {
  /// A title of the chart or an axis.
  static func title(_ text: String, size: Int, isUpright: Bool = false) -> XMLElement {
    XMLElement(
      "c:title", [:],
      [
        XMLElement("c:tx", [:], [richText(text, size: size, isBold: size > 1000, isUpright: isUpright)]),
        .value("c:overlay", 0),
      ])
  }

  static func richText(_ text: String, size: Int, isBold: Bool = false, isUpright: Bool = false) -> XMLElement {
    let properties = runProperties("a:rPr", size: size, isBold: isBold)
    let run = XMLElement("a:r", [:], [properties, XMLElement("a:t", text: text)])
    return XMLElement(
      "c:rich", [:],
      [
        XMLElement("a:bodyPr", ["rot": isUpright ? "-5400000" : nil, "vert": isUpright ? "horz" : nil]),
        XMLElement("a:p", [:], [XMLElement("a:pPr", [:], [runProperties("a:defRPr", size: size)]), run]),
      ])
  }

  static func textProperties(size: Int, isLevel: Bool = false) -> XMLElement {
    XMLElement(
      "c:txPr", [:],
      [
        XMLElement("a:bodyPr", ["rot": isLevel ? "0" : nil, "vert": isLevel ? "horz" : nil]),
        XMLElement("a:p", [:], [XMLElement("a:pPr", [:], [runProperties("a:defRPr", size: size)])]),
      ])
  }

  private static func runProperties(_ name: String, size: Int, isBold: Bool = false) -> XMLElement {
    XMLElement(name, ["sz": String(size), "b": isBold ? "1" : "0"], [fill(.grey, isDark: true)])
  }

  /// A fill of a colour; none without one, unless it is the paper or text.
  static func fill(_ colour: DrawingColour?, isWhite: Bool = false, isDark: Bool = false) -> XMLElement {
    let code = isWhite ? "FFFFFF" : isDark ? "262626" : colour?.rawValue
    return code.map { XMLElement("a:solidFill", [:], [.value("a:srgbClr", $0)]) } ?? XMLElement("a:noFill")
  }

  /// A line of a colour and a width in twentieths of a point; none without colour.
  static func line(_ colour: DrawingColour?, width: Int = 20, isDashed: Bool = false) -> XMLElement {
    XMLElement(
      "a:ln", ["w": colour == nil ? nil : String(width * 635), "cap": isDashed ? "flat" : nil],
      [fill(colour), isDashed ? .value("a:prstDash", "dash") : nil, colour == nil ? nil : XMLElement("a:round")])
  }
}
