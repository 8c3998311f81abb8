import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Reporting

@Suite("Charts")
struct ChartTests {
  private func figure(_ value: Double, _ unit: Figure.Unit = .number) -> Figure {
    Figure(value: value, unit: unit, text: String(value), source: .value("run:a"))
  }

  private let axis = ChartAxis(title: "mio. kr.", unit: .millions, language: .danish)

  @Test(
    "Marks are round, and the axis holds every value",
    arguments: [
      [0.0, 7], [-2_630_000, 571_000], [6_049, 7_800], [0.861, 0.957], [3, 3], [0, 0], [-1e-9, 1e-9],
    ])
  func scale(values: [Double]) {
    let scale = ChartScale(values, from: 10, to: 110)
    #expect(values.allSatisfy { scale.low <= $0 && $0 <= scale.high })
    #expect((2...12).contains(scale.marks.count))
    #expect(scale.place(scale.low) == 10)
    #expect(abs(scale.place(scale.high) - 110) < 1e-9)
    let step = scale.step
    var unit = 1.0
    while unit > step * 1.0001 { unit /= 10 }
    while unit * 10 <= step * 1.0001 { unit *= 10 }
    #expect([1, 2, 2.5, 5].contains { abs($0 - step / unit) < 1e-6 })
    for mark in scale.marks { #expect(abs(mark / step - (mark / step).rounded()) < 1e-6) }
  }

  @Test("Labels keep their order and their distance")
  func labels() {
    let places = LabelPlaces.spread([50, 51, 10, 200], gap: 16, in: 0...100)
    #expect(places[2] < places[0] && places[0] < places[1] && places[1] < places[3])
    let sorted = places.sorted()
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 16 - 1e-9 })
    #expect(places.allSatisfy { (0...100).contains($0) })
  }

  @Test("Every kind of chart draws what it is given, escaped and well formed")
  func shapes() throws {
    let name = "<b> & \"c\""
    let kroner = [-1_200_000.0, -300_000, 450_000].map { figure($0, .millions) }
    let point = FanChart.Point(
      name: name, year: 2024, p10: figure(3), p25: figure(4), median: figure(5), p75: figure(6), p90: figure(7))
    let labels = FanChart.Labels(median: name, inner: "i", outer: "o", limit: "l")
    let shapes: [ChartShape] = [
      .fan(
        FanChart(
          points: [point, point], limits: [.init(from: 0, value: figure(6))], labels: labels, axis: axis,
          beginsAtZero: true)),
      .dots(
        DotChart(
          rows: [.init(name: name, remark: "r", dots: kroner, band: kroner[2])], axis: axis, zeroLabel: "0",
          bandLabel: "b")),
      .steps(StepChart(years: [2024, 2025], series: [.init(name: name, values: [kroner[0], nil])], axis: axis)),
      .heat(
        HeatMap(rowTitle: "r", rows: [name], columnTitle: "c", columns: ["1", "2"], cells: [[kroner[0], nil]])),
      .tornado(
        TornadoChart(
          base: kroner[1], baseLabel: "nu",
          rows: [.init(name: name, low: kroner[0], high: kroner[2], lowName: "1", highName: "2")], axis: axis)),
      .waterfall(
        WaterfallChart(
          steps: [
            .init(name: name, value: kroner[2], isTotal: true), .init(name: "a", value: kroner[0], isTotal: false),
          ], axis: axis)),
      .survival(
        SurvivalChart(
          points: [
            .init(time: 100, share: figure(0.5, .percent), low: figure(0.2, .percent), high: figure(0.8, .percent))
          ],
          timeTitle: "t", axis: ChartAxis(title: "s", unit: .percent, language: .danish), label: "l",
          intervalLabel: name)),
    ]
    for (number, shape) in shapes.enumerated() {
      let chart = Chart(
        id: "c-\(number)", title: name, reading: RichText(name), shape: shape,
        table: Table(caption: "", rowTitle: "", columns: [], rows: []))
      #expect(XMLParser(data: Data(chart.svg.utf8)).parse(), "\(chart.svg)")
      #expect(!chart.svg.contains("<b>"))
      #expect(!shape.figures.isEmpty)
      for coordinate in chart.svg.matches(of: #/ (?:x|y|cx|cy|x1|x2|y1|y2)="([^"]*)"/#) {
        let value = try #require(Double(coordinate.output.1))
        #expect((-60...700).contains(value), "\(shape)")
      }
    }
  }

  @Test("Many equal dots stay within their row")
  func tower() {
    let dots = Array(repeating: figure(100_000, .millions), count: 20)
    let chart = DotChart(
      rows: [.init(name: "a", remark: "", dots: dots, band: nil)], axis: axis, zeroLabel: "0", bandLabel: "")
    let svg = chart.svg(id: "a", title: "a", description: "a")
    let places = svg.matches(of: /cy="([^"]*)"/).compactMap { Double($0.output.1) }
    #expect(places.count == 20)
    #expect(places.allSatisfy { $0 > 40 })
  }
}
