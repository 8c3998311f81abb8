/// The two axes of a chart part.
struct ChartAxes {
  /// The ids of the category axis and the value axis.
  static let ids = [111_111_111, 222_222_222]

  private let chart: DrawingChart
  private let language: OfficeLanguage

  init(_ chart: DrawingChart, _ language: OfficeLanguage) {
    (self.chart, self.language) = (chart, language)
  }

  @XMLBuilder var elements: [XML] {
    let isSideways = chart.shape == .sideways
    let isContinuous = chart.shape == .continuous || chart.shape == .scatter
    XML(categoryAxisName) {
      axis(chart.categoryAxis, id: 0, position: isSideways ? "l" : "b", isReversed: isSideways, hasGrid: false)
      categoryAxisEnd
    }
    XML("c:valAx") {
      axis(chart.valueAxis, id: 1, position: isSideways ? "b" : "l", isReversed: false, hasGrid: true)
      // Sideways categories run downwards, so that the last is at the bottom.
      val("c:crosses", isSideways ? "max" : "autoZero")
      val("c:crossBetween", isContinuous ? "midCat" : "between")
    }
  }

  private var categoryAxisName: String {
    switch (chart.shape, chart.categories) {
    case (.scatter, _): "c:valAx"
    case (_, .dates): "c:dateAx"
    default: "c:catAx"
    }
  }

  @XMLBuilder private var categoryAxisEnd: [XML] {
    let every = chart.categoryAxis.labelEvery
    val("c:crosses", "autoZero")
    switch categoryAxisName {
    case "c:valAx": val("c:crossBetween", "midCat")
    case "c:dateAx":
      val("c:auto", 0)
      val("c:lblOffset", 100)
      val("c:baseTimeUnit", "months")
      val("c:majorUnit", every)
      val("c:majorTimeUnit", "months")
    default:
      val("c:auto", 0)
      val("c:lblAlgn", "ctr")
      val("c:lblOffset", 100)
      if every > 1 {
        val("c:tickLblSkip", every)
        val("c:tickMarkSkip", every)
      }
      val("c:noMultiLvlLbl", 1)
    }
  }

  @XMLBuilder private func axis(
    _ axis: DrawingChart.Axis, id: Int, position: String, isReversed: Bool, hasGrid: Bool
  ) -> [XML] {
    val("c:axId", Self.ids[id])
    XML("c:scaling") {
      val("c:orientation", isReversed ? "maxMin" : "minMax")
      axis.maximum.map { val("c:max", $0.xmlText) }
      axis.minimum.map { val("c:min", $0.xmlText) }
    }
    val("c:delete", 0)
    val("c:axPos", position)
    if hasGrid { XML("c:majorGridlines") { XML("c:spPr") { ChartElement.line(.paleBlue, width: 15) } } }
    axis.title.map { ChartElement.title($0, size: 900, isUpright: position == "l") }
    XML("c:numFmt", ["formatCode": axis.format.code(language), "sourceLinked": "0"])
    val("c:majorTickMark", hasGrid ? "none" : "out")
    val("c:minorTickMark", "none")
    // Labels stay at the edge where the axis itself is drawn further in, but sideways bars run from the top.
    val("c:tickLblPos", hasGrid && chart.shape == .sideways ? "nextTo" : "low")
    XML("c:spPr") { ChartElement.line(.grey) }
    // A calendar has few labels, which are not turned; elsewhere the program finds the room.
    ChartElement.textProperties(size: 900, isLevel: !hasGrid && categoryAxisName == "c:dateAx")
    val("c:crossAx", Self.ids[1 - id])
  }
}
