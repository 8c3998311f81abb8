/// The two axes of a chart part.
struct ChartAxes {
  /// The ids of the category axis and the value axis.
  static let ids = [111_111_111, 222_222_222]

  private let chart: DrawingChart
  private let language: OfficeLanguage

  init(_ chart: DrawingChart, _ language: OfficeLanguage) {
    (self.chart, self.language) = (chart, language)
  }

  var elements: [XMLElement?] {
    let isSideways = chart.shape == .sideways
    let beginning = axis(
      chart.categoryAxis, id: 0, position: isSideways ? "l" : "b", isReversed: isSideways, hasGrid: false)
    let categoryAxis = XMLElement(categoryAxisName, [:], beginning + categoryAxisEnd)
    let isContinuous = chart.shape == .continuous || chart.shape == .scatter
    let valueAxis = XMLElement(
      "c:valAx", [:],
      axis(chart.valueAxis, id: 1, position: isSideways ? "b" : "l", isReversed: false, hasGrid: true)
        + [crossing, .value("c:crossBetween", isContinuous ? "midCat" : "between")])
    return [categoryAxis, valueAxis]
  }

  private var categoryAxisName: String {
    switch (chart.shape, chart.categories) {
    case (.scatter, _): "c:valAx"
    case (_, .dates): "c:dateAx"
    default: "c:catAx"
    }
  }

  private var categoryAxisEnd: [XMLElement?] {
    let every = chart.categoryAxis.labelEvery
    let crosses = XMLElement.value("c:crosses", "autoZero")
    switch categoryAxisName {
    case "c:valAx": return [crosses, .value("c:crossBetween", "midCat")]
    case "c:dateAx":
      return [
        crosses, .value("c:auto", 0), .value("c:lblOffset", 100), .value("c:baseTimeUnit", "months"),
        .value("c:majorUnit", every), .value("c:majorTimeUnit", "months"),
      ]
    default:
      return [
        crosses, .value("c:auto", 0), .value("c:lblAlgn", "ctr"), .value("c:lblOffset", 100),
        every > 1 ? .value("c:tickLblSkip", every) : nil, every > 1 ? .value("c:tickMarkSkip", every) : nil,
        .value("c:noMultiLvlLbl", 1),
      ]
    }
  }

  /// Where the value axis meets the categories. Sideways categories run downwards, so that the last is at the bottom.
  private var crossing: XMLElement {
    .value("c:crosses", chart.shape == .sideways ? "max" : "autoZero")
  }

  private func axis(
    _ axis: DrawingChart.Axis, id: Int, position: String, isReversed: Bool, hasGrid: Bool
  ) -> [XMLElement?] {
    let grid = XMLElement("c:spPr", [:], [ChartElement.line(.paleBlue, width: 15)])
    return [
      .value("c:axId", Self.ids[id]),
      XMLElement(
        "c:scaling", [:],
        [
          .value("c:orientation", isReversed ? "maxMin" : "minMax"), axis.maximum.map { .value("c:max", $0.xmlText) },
          axis.minimum.map { .value("c:min", $0.xmlText) },
        ]),
      .value("c:delete", 0),
      .value("c:axPos", position),
      hasGrid ? XMLElement("c:majorGridlines", [:], [grid]) : nil,
      axis.title.map { ChartElement.title($0, size: 900, isUpright: position == "l") },
      XMLElement("c:numFmt", ["formatCode": axis.format.code(language), "sourceLinked": "0"]),
      .value("c:majorTickMark", hasGrid ? "none" : "out"),
      .value("c:minorTickMark", "none"),
      // Labels stay at the edge where the axis itself is drawn further in, but sideways bars run from the top.
      .value("c:tickLblPos", hasGrid && chart.shape == .sideways ? "nextTo" : "low"),
      XMLElement("c:spPr", [:], [ChartElement.line(.grey, width: 20)]),
      // A calendar has few labels, which are not turned; elsewhere the program finds the room.
      ChartElement.textProperties(size: 900, isLevel: !hasGrid && categoryAxisName == "c:dateAx"),
      .value("c:crossAx", Self.ids[1 - id]),
    ]
  }
}
