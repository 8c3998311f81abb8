import Testing

@testable import Office

@Suite("Charts")
struct DrawingChartTests {
  private func part(_ chart: DrawingChart) throws -> XMLTree {
    let names = SheetName.unique(["Data"])
    let block = ChartBlock.sheet(names[0], [chart]).blocks[0]
    let root = ChartElement(chart, block: block, language: .danish, showsTitle: true).element(embeddedData: nil)
    return try #require(XMLTree.parse(root.document))
  }

  private func names(_ root: XMLTree) -> [String] {
    root.all("c:ser").map { $0.first("c:tx")?.all("c:v").first?.text ?? "" }
  }

  @Test("A fan's areas stack up to its percentiles")
  func fan() throws {
    let root = try part(OfficeSamples.fan)
    let areas = try #require(root.all("c:areaChart").first)
    let last = areas.all("c:ser").map { series in
      Double(series.first("c:val")?.all("c:pt").last?.allText ?? "") ?? .nan
    }
    let sums = last.indices.map { last[...$0].reduce(0, +) }
    #expect(zip(sums, [4.45, 5.35, 6.45, 7]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(areas.all("c:ser")[0].first("c:spPr")?.children.map(\.name) == ["a:noFill", "a:ln"])
    #expect(names(root).suffix(4) == ["P10", "Median", "P90", "Pladser"])
    #expect(root.all("c:majorUnit").first?.attributes["val"] == "6")
  }

  @Test("Missing values are gaps, not zeros")
  func gaps() throws {
    let root = try part(OfficeSamples.takst)
    let points = root.all("c:ser")[1].first("c:val")?.all("c:pt").compactMap { $0.attributes["idx"] }
    #expect(points == ["0", "2", "3"])
    #expect(root.all("c:ptCount").allSatisfy { $0.attributes["val"] == "4" || $0.attributes["val"] == "1" })
    #expect(root.all("c:dispBlanksAs").first?.attributes["val"] == "gap")
  }

  @Test("Lines are named at their ends, or in the legend where the ends lie together")
  func names() throws {
    let apart = try part(OfficeSamples.takst)
    #expect(apart.all("c:showSerName").filter { $0.attributes["val"] == "1" }.count == 2)
    #expect(apart.all("c:legend").isEmpty)
    let together = try part(
      DrawingChart.lines(
        title: "t", alternativeText: "a", categories: ["1", "2"], [("x", [1, 5]), ("y", [9, 5.1])],
        valueAxis: DrawingChart.Axis()))
    #expect(together.all("c:showSerName").allSatisfy { $0.attributes["val"] == "0" })
    #expect(together.all("c:legend").count == 1 && together.all("c:legendEntry").isEmpty)
  }

  @Test("Bars of a tornado share their place unless one would hide the other")
  func tornado() throws {
    func overlap(_ low: Double, _ high: Double) throws -> String? {
      let bars = [(name: "a", low: low, high: high)]
      let chart = DrawingChart.tornado(
        title: "t", alternativeText: "a", bars, lowName: "l", highName: "h", valueAxis: DrawingChart.Axis())
      return try part(chart).all("c:overlap").first?.attributes["val"]
    }
    #expect(try overlap(-1, 2) == "100")
    #expect(try overlap(1, 2) == "0")
  }

  /// Columns stack away from zero on each side, so the parts above and below it must add up to both ends of every span.
  @Test("A waterfall's parts begin and end where its amounts say, on both sides of zero")
  func waterfall() {
    let amounts = [2.0, -3, -1, 4, 1]
    let steps = amounts.enumerated().map { index, amount in
      (name: "\(index)", amount: index == 4 ? 2 : amount, isLevel: index == 0 || index == 4, label: "")
    }
    let chart = DrawingChart.waterfall(
      title: "t", alternativeText: "a", steps, levelName: "n", riseName: "r", fallName: "f", amountName: "b",
      valueAxis: DrawingChart.Axis())
    let spans = [(0.0, 2.0), (-1, 2), (-2, -1), (-2, 2), (0, 2)]
    for (index, span) in spans.enumerated() {
      var (base, above, below) = (0.0, 0.0, 0.0)
      for column in chart.columns {
        guard case .bar(let colour) = column.mark, let value = column.values[index] else { continue }
        if colour == nil { base = value } else if value > 0 { above += value } else { below += value }
      }
      let low = below < 0 ? min(base, 0) + below : max(base, 0)
      let high = above > 0 ? max(base, 0) + above : min(base, 0)
      #expect(abs(low - span.0) < 1e-12 && abs(high - span.1) < 1e-12, "step \(index)")
    }
  }

  @Test("The table of a chart follows what is typed into it")
  func table() {
    let data = ChartBlock.sheet(SheetName.unique(["Data"])[0], [OfficeSamples.fan])
    guard case .formula(let formula, .number(let value)) = data.sheet.rows[2][7].content else {
      Issue.record("no formula")
      return
    }
    #expect(formula == "C3-B3" && abs(value - 0.2) < 1e-9)
    #expect(data.blocks[0].values(of: 6) == "'Data'!$H$3:$H$38")
  }
}
