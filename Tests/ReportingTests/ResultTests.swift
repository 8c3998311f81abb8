import Forecasting
import Occupancy
import Testing

@testable import Reporting

@Suite("Results")
struct ResultTests {
  private func subject(_ result: ForecastResult) -> Subject {
    Subject(
      name: "Prøve", period: result.variants[0].variant.scene.period, fingerprint: "00ff", version: "0")
  }

  @Test("The JSON holds the estimates to the last bit, and the table rounds the same figures")
  func jsonAndTable() throws {
    let result = try SmallForecast.result()
    let json = try JSONTree(try ResultJSON(subject(result), result).value(command: "run"))
    let estimate = try #require(result.variants[0].estimate(.enrolledShare, tilbud: 0, year: 1))
    let found = json["variants"]?[0]?["tilbud"]?[0]?["years"]?[1]?["enrolledShare"]
    #expect(found?["mean"]?.number == estimate.mean)
    #expect(found?["standardError"]?.number == estimate.standardError)
    #expect(found?["low"]?.number == estimate.precision.low)
    #expect(found?["p90"]?.number == estimate.spread?.p90)
    #expect(found?["unit"] == .string("share"))
    let table = try #require(RunTables(result.variants[0], tilbud: 0).people)
    let column = try #require(table.columns.firstIndex { $0.title == "Belægning (indskrevet)" })
    let years = (0..<2).map { result.variants[0].estimate(.enrolledShare, tilbud: 0, year: $0) }
    #expect(table.rows[1][column] == EstimateStyle(years).mean(estimate))
  }

  @Test("Differences are in the JSON as they are in the table")
  func differences() throws {
    let result = try SmallForecast.result()
    let json = try JSONTree(try ResultJSON(subject(result), result).value(command: "compare"))
    let estimate = try #require(result.variants[1].difference(.takst, tilbud: 0, year: 0))
    let found = json["differences"]?[0]?["tilbud"]?[0]?["years"]?[0]?["takst"]?["mean"]
    #expect(found?.number == estimate.mean)
    let table = ComparisonTables(result, tilbud: "kvisten").differences(wholePeriod: true)
    let column = try #require(table.columns.firstIndex { $0.title == "Takst 2023, kr." })
    #expect(table.rows[0][column] == NumberStyle(.english).decimal(estimate.mean, places: 0).withPlus)
  }

  @Test("The columns of the samples average to the means of the report")
  func samples() throws {
    let variants = try SmallForecast.variants()
    let csv = SamplesCSV(variants)
    var lines: [String] = []
    let forecast = try Forecast(variants, options: Forecast.Options(replications: SmallForecast.replications, seed: 3))
    let keep: (Forecast.Sample) throws(ForecastingError) -> Void = {
      lines += csv.rows($0).split(separator: "\r\n").map(String.init)
    }
    let result = try forecast.run(samples: keep)
    let titles = csv.header.split(whereSeparator: { $0 == "," || $0 == "\r\n" }).map(String.init)
    #expect(lines.count == SmallForecast.replications * 2 * 2)
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let own = rows.filter { $0[1] == "6 pladser" && $0[3] == "2024" }
    for (column, title) in titles.enumerated().dropFirst(4) {
      let quantity = try #require(Quantity.allCases.first { $0.key == title })
      guard let estimate = result.variants[1].estimate(quantity, tilbud: 0, year: 1) else {
        #expect(own.allSatisfy { $0[column].isEmpty }, "\(title)")
        continue
      }
      let wholes = own.map { (Double($0[column]) ?? .nan) / quantity.unit.scale }.map { Int64($0.rounded()) }
      let mean = Double(wholes.reduce(0, +)) / Double(wholes.count) * quantity.unit.scale
      #expect(mean == estimate.mean, "\(title)")
    }
  }

  @Test("A sum over years is told as a mean per year")
  func perYear() throws {
    let result = try SmallForecast.result()
    let period = try #require(result.variants[0].estimate(.result, tilbud: 0, year: 2))
    let style = EstimateStyle([period], perYearOf: 2)
    let million = period.mean / 2e6
    #expect(Double(style.mean(period)).map { abs($0 - million) <= 0.5 } == true)
  }

  @Test("Names from a scenario cannot act on the reader's terminal")
  func names() throws {
    let result = try SmallForecast.result()
    var subject = subject(result)
    subject.name = "a\u{1B}[2Jb"
    let text = RunText(subject, result, planned: 60, asked: nil, page: TextPage(file: "x\u{1B}")).text
    #expect(!text.contains("\u{1B}"))
  }
}

extension String {
  fileprivate var withPlus: String { hasPrefix("-") ? self : "+" + self }
}
