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
  func element(embeddedData: String?) -> XML {
    XML(
      "c:chartSpace",
      ["xmlns:c": Self.chartNamespace, "xmlns:a": Self.drawingNamespace, "xmlns:r": officeRelationshipNamespace]
    ) {
      val("c:date1904", 0)
      val("c:lang", language.rawValue)
      val("c:roundedCorners", 0)
      XML("c:chart") {
        if showsTitle { Self.title(chart.title, size: 1200) }
        val("c:autoTitleDeleted", showsTitle ? 0 : 1)
        plotArea
        legend
        val("c:plotVisOnly", 1)
        val("c:dispBlanksAs", "gap")
      }
      XML("c:spPr") {
        Self.fill("FFFFFF")
        Self.line(nil)
      }
      Self.textProperties(size: 900)
      embeddedData.map { id in XML("c:externalData", ["r:id": id]) { val("c:autoUpdate", 0) } }
    }
  }

  /// What a drawing holds in order to show a chart.
  static func graphic(relationship: String) -> XML {
    XML("a:graphic", ["xmlns:a": drawingNamespace]) {
      XML("a:graphicData", ["uri": chartNamespace]) {
        XML(
          "c:chart", ["xmlns:c": chartNamespace, "xmlns:r": officeRelationshipNamespace, "r:id": relationship])
      }
    }
  }

  /// The columns named at their ends: all that ask for it, or none where two names would stand on each other.
  private var namedAtEnd: [DrawingChart.Column] {
    let columns = drawn.map { $0.column }.filter { $0.isNamedAtEnd }
    let all = drawn.flatMap { $0.column.values.compactMap { $0 } } + [chart.valueAxis.minimum].compactMap { $0 }
    let ends = columns.compactMap { $0.values.last { $0 != nil } ?? nil }.sorted()
    let least = 0.06 * ((all.max() ?? 0) - (all.min() ?? 0))
    return zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 >= least } ? columns : []
  }

  private var legend: XML? {
    let areNamed = !namedAtEnd.isEmpty
    let hidden = drawn.indices.filter { index in
      let column = drawn[index].column
      return !column.isInLegend || areNamed && column.isNamedAtEnd
    }
    guard hidden.count < drawn.count else { return nil }
    return XML("c:legend") {
      val("c:legendPos", "b")
      for index in hidden {
        XML("c:legendEntry") {
          val("c:idx", index)
          val("c:delete", 1)
        }
      }
      val("c:overlay", 0)
    }
  }

  private var plotArea: XML {
    XML("c:plotArea") {
      layout
      group(.areas)
      group(.bars)
      group(.lines)
      ChartAxes(chart, language).elements
      XML("c:spPr") {
        XML("a:noFill")
        Self.line(nil)
      }
    }
  }

  /// Names at the ends of lines need room to the right, which no program leaves by itself.
  private var layout: XML {
    guard let longest = namedAtEnd.map({ $0.name.count }).max() else { return XML("c:layout") }
    let left = chart.valueAxis.title == nil ? 0.02 : 0.06
    let right = min(0.3, 0.04 + 0.0125 * Double(longest))
    let top = showsTitle ? 0.14 : 0.04
    let bottom = 0.03 + (legend == nil ? 0 : 0.1) + (chart.categoryAxis.title == nil ? 0 : 0.07)
    return XML("c:layout") {
      XML("c:manualLayout") {
        val("c:layoutTarget", "outer")
        val("c:xMode", "edge")
        val("c:yMode", "edge")
        val("c:x", left)
        val("c:y", top)
        val("c:w", 1 - left - right)
        val("c:h", 1 - top - bottom)
      }
    }
  }

  private func group(_ layer: DrawingChart.Layer) -> XML? {
    let members = drawn.indices.filter { drawn[$0].column.mark.layer == layer }
    guard !members.isEmpty else { return nil }
    let areNamed = !namedAtEnd.isEmpty
    let series = members.map { order in
      let (index, column) = drawn[order]
      return ChartSeries(
        chart, block, column, index: index, order: order, isNamedAtEnd: areNamed && column.isNamedAtEnd
      ).element(language)
    }
    let isScatter = chart.shape == .scatter
    let name =
      layer == .areas ? "c:areaChart" : layer == .bars ? "c:barChart" : isScatter ? "c:scatterChart" : "c:lineChart"
    return XML(name) {
      switch layer {
      case .areas: val("c:grouping", "stacked")
      case .bars:
        val("c:barDir", chart.shape == .sideways ? "bar" : "col")
        val("c:grouping", chart.isStacked ? "stacked" : "clustered")
      case .lines: isScatter ? val("c:scatterStyle", "lineMarker") : val("c:grouping", "standard")
      }
      val("c:varyColors", 0)
      series
      if layer == .bars {
        val("c:gapWidth", 60)
        val("c:overlap", chart.isStacked || chart.overlaps ? 100 : 0)
      }
      if layer == .lines && !isScatter { val("c:marker", 1) }
      ChartAxes.ids.map { val("c:axId", $0) }
    }
  }
}

extension ChartElement {
  /// A title of the chart or an axis.
  static func title(_ text: String, size: Int, isUpright: Bool = false) -> XML {
    XML("c:title") {
      XML("c:tx") { richText(text, size: size, isBold: size > 1000, isUpright: isUpright) }
      val("c:overlay", 0)
    }
  }

  static func richText(_ text: String, size: Int, isBold: Bool = false, isUpright: Bool = false) -> XML {
    XML("c:rich") {
      XML("a:bodyPr", ["rot": isUpright ? "-5400000" : nil, "vert": isUpright ? "horz" : nil])
      XML("a:p") {
        XML("a:pPr") { runProperties("a:defRPr", size: size) }
        XML("a:r") {
          runProperties("a:rPr", size: size, isBold: isBold)
          XML("a:t", text: text)
        }
      }
    }
  }

  static func textProperties(size: Int, isLevel: Bool = false) -> XML {
    XML("c:txPr") {
      XML("a:bodyPr", ["rot": isLevel ? "0" : nil, "vert": isLevel ? "horz" : nil])
      XML("a:p") { XML("a:pPr") { runProperties("a:defRPr", size: size) } }
    }
  }

  private static func runProperties(_ name: String, size: Int, isBold: Bool = false) -> XML {
    XML(name, ["sz": String(size), "b": isBold ? "1" : "0"]) { fill("262626") }
  }

  /// A fill of a colour, `RRGGBB`; none without one.
  static func fill(_ code: String?) -> XML {
    if let code { XML("a:solidFill") { val("a:srgbClr", code) } } else { XML("a:noFill") }
  }

  /// A line of a colour and a width in twentieths of a point; none without colour.
  static func line(_ colour: DrawingColour?, width: Int = 20, isDashed: Bool = false) -> XML {
    XML("a:ln", ["w": colour == nil ? nil : String(width * 635), "cap": isDashed ? "flat" : nil]) {
      fill(colour?.rawValue)
      if isDashed { val("a:prstDash", "dash") }
      if colour != nil { XML("a:round") }
    }
  }
}
