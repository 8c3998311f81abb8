import Occupancy
import Testing

@testable import Office
@testable import OfficeTests
@testable import Reporting

@Suite("Native charts of a report")
struct ReportChartDrawingTests {
  private func figure(_ value: Double, _ unit: Figure.Unit = .millions) -> Figure {
    Figure(value: value, unit: unit, text: "\(value)", source: .value("run:a"))
  }

  private let axis = ChartAxis(title: "mio. kr.", unit: .millions, language: .danish)

  private func drawing(_ shape: ChartShape) throws -> DrawingChart {
    let table = Table(caption: "", rowTitle: "", columns: [], rows: [])
    let chart = Chart(id: "a", title: "Titel", reading: "Det læses.", shape: shape, table: table)
    let drawing = try #require(chart.drawing)
    #expect(drawing.title == "Titel")
    #expect(drawing.alternativeText == "Det læses.")
    return drawing
  }

  @Test("A fan has its percentiles, and its places as a step where they change")
  func fan() throws {
    let report = try CaseSamples.comparison()
    let fans = report.document.sections.flatMap(\.blocks).compactMap { block -> (Chart, FanChart)? in
      guard case .chart(let chart) = block, case .fan(let fan) = chart.shape else { return nil }
      return (chart, fan)
    }
    let (chart, fan) = try #require(fans.first)
    let drawing = try #require(chart.drawing)
    guard case .dates(let days) = drawing.categories else {
      Issue.record("months are not dates")
      return
    }
    #expect(days.map(\.iso).prefix(2) == ["2023-01-01", "2023-02-01"])
    #expect(days.count == fan.points.count)
    #expect(drawing.columns[2].values == fan.points.map(\.median.value))
    #expect(drawing.columns.last?.values == fan.points.map { _ in 7 })
    #expect(drawing.valueAxis.minimum == 0)
    let cut = FanChart(
      points: Array(fan.points.prefix(4)),
      limits: [.init(from: 0, value: figure(7)), .init(from: 2, value: figure(6))], labels: fan.labels, axis: fan.axis,
      beginsAtZero: true)
    #expect(try self.drawing(.fan(cut)).columns.last?.values == [7, 7, 6, 6])
  }

  @Test("Dots below zero have a colour of their own, and the band its two edges")
  func dots() throws {
    let dots = [-1_200_000.0, -300_000, 450_000].map { figure($0) }
    let chart = try drawing(
      .dots(
        DotChart(
          rows: [
            .init(name: "a", remark: "", dots: dots, band: figure(400_000)),
            .init(name: "b", remark: "", dots: Array(dots.suffix(1)), band: nil),
          ], axis: axis, zeroLabel: "0", bandLabel: "b")))
    #expect(
      chart.columns.map(\.values) == [
        [nil, 450_000], [450_000, nil], [-1_200_000, nil], [-300_000, nil], [400_000, nil], [-400_000, nil],
      ])
    #expect(chart.columns.filter(\.isInLegend).map(\.name) == ["Båndet"])
    #expect(chart.valueAxis.title == nil)
  }

  @Test("Lines begin near their values, and a fifth has a dash")
  func steps() throws {
    let series = (0..<5).map { StepChart.Series(name: "\($0)", values: [figure(6_000 + Double($0)), nil]) }
    let chart = try drawing(
      .steps(
        StepChart(
          years: [2024, 2025], series: series, axis: ChartAxis(title: "kr.", unit: .kroner, language: .danish))))
    #expect(chart.columns.map(\.values) == series.map { $0.values.map { $0?.value } })
    #expect((chart.valueAxis.minimum ?? 0) > 5_900)
    #expect(chart.valueAxis.title == "kr.")
    guard case .line(_, .dashed) = chart.columns[4].mark, case .line(_, .marked) = chart.columns[3].mark else {
      Issue.record("the fifth line is not dashed alone")
      return
    }
  }

  @Test("A tornado tells changes from its base, which its axis names")
  func tornado() throws {
    let chart = try drawing(
      .tornado(
        TornadoChart(
          base: figure(-100), baseLabel: "Midt",
          rows: [.init(name: "a", low: figure(-400), high: figure(300), lowName: "1", highName: "2")], axis: axis)))
    #expect(chart.columns.map(\.values) == [[-300], [400]])
    #expect(chart.valueAxis.title == "Ændring fra midt -100.0")
    #expect((chart.valueAxis.minimum ?? 0) < -300 && (chart.valueAxis.maximum ?? 0) > 400)
  }

  @Test("A waterfall keeps its levels and changes, and says each")
  func waterfall() throws {
    let chart = try drawing(
      .waterfall(
        WaterfallChart(
          steps: [
            .init(name: "a", value: figure(3), isTotal: true), .init(name: "b", value: figure(-5), isTotal: false),
            .init(name: "c", value: figure(-2), isTotal: true),
          ], axis: axis)))
    #expect(chart.columns[0].values == [3, -5, -2])
    #expect(chart.columns.last?.labels == [0: "3.0", 1: "-5.0", 2: "-2.0"])
  }

  @Test("A survival curve goes down in steps from all, with its interval; a heat map is no drawing")
  func survival() throws {
    let point = SurvivalChart.Point(
      time: 100, share: figure(0.5, .percent), low: figure(0.2, .percent), high: figure(0.9, .percent))
    let chart = try drawing(
      .survival(
        SurvivalChart(
          points: [point], timeTitle: "dage", axis: ChartAxis(title: "andel", unit: .percent, language: .danish),
          label: "k", intervalLabel: "i")))
    #expect(chart.columns.map(\.name) == ["k", "i", "i"])
    #expect(chart.columns[0].values.compactMap(\.self) == [1, 1, 0.5])
    #expect(chart.columns[1].values.compactMap(\.self) == [1, 1, 0.2])
    let heat = Chart(
      id: "a", title: "", reading: "",
      shape: .heat(HeatMap(rowTitle: "", rows: [], columnTitle: "", columns: [], cells: [])),
      table: Table(caption: "", rowTitle: "", columns: [], rows: []))
    #expect(heat.drawing == nil)
  }
}
