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

  @Test("The JSON holds the estimates and their intervals to the last bit")
  func estimates() throws {
    let result = try SmallForecast.result()
    let json = try JSONTree(try ResultJSON(subject(result), result).value(command: .run))
    let estimate = try #require(result.variants[0].estimate(.enrolledShare, tilbud: 0, year: 1))
    let found = json["variants"]?[0]?["tilbud"]?[0]?["years"]?[1]?["enrolledShare"]
    #expect(found?["mean"]?.number == estimate.mean)
    #expect(found?["standardError"]?.number == estimate.standardError)
    #expect(found?["low"]?.number == estimate.precision.low)
    #expect(found?["p90"]?.number == estimate.spread?.p90)
    #expect(found?["unit"] == .string("share"))
    #expect(found?["p10Low"]?.number == estimate.spread?.p10Precision.low)
    #expect(found?["p90High"]?.number == estimate.spread?.p90Precision.high)
    let limits = json["precision"]?["halfWidths"]
    let widest = (0..<2).compactMap {
      result.variants[0].estimate(.enrolledShare, tilbud: 0, year: $0)?.precision.halfWidth
    }
    #expect(try #require(limits?["enrolledShare"]?.number) >= widest.max() ?? .infinity)
  }

  @Test("Differences are in the JSON to the last bit")
  func differences() throws {
    let result = try SmallForecast.result()
    let json = try JSONTree(try ResultJSON(subject(result), result).value(command: .compare))
    let estimate = try #require(result.variants[1].difference(.takst, tilbud: 0, year: 0))
    let found = json["differences"]?[0]?["tilbud"]?[0]?["years"]?[0]?["takst"]?["mean"]
    #expect(found?.number == estimate.mean)
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

  @Test("Samples have a column for every figure of several ydelser and for what each kommune pays")
  func sampleParts() throws {
    var variant = try SmallForecast.variants()[0]
    variant.scene.kommuner = ["Aalborg", "Læsø"]
    var other = variant.tilbud[0].plan.ydelser[0]
    other.id = "unge"
    let titles = SamplesCSV([variant]).header
    #expect(titles.contains(",paid Aalborg,paid Læsø\r\n"))
    variant.tilbud[0].knowsKommuner = false
    #expect(!SamplesCSV([variant]).header.contains("paid "))
    variant.tilbud[0].plan.ydelser.append(other)
    variant.tilbud[0].ydelser.append(.init(name: "Unge"))
    #expect(
      SamplesCSV([variant]).header.contains(",residents børn,") && SamplesCSV([variant]).header.contains(" unge,"))
  }

  @Test("Names from a scenario cannot act on the reader's terminal")
  func names() throws {
    let result = try SmallForecast.result()
    var subject = subject(result)
    subject.name = "a\u{1B}[2Jb"
    let value = try ResultJSON(subject, result).value(command: .run)
    let text = TerminalPage().text(try DocumentBuilder.document(of: .run, value, language: .danish))
    #expect(text.hasPrefix("a"))
    #expect(!text.contains("\u{1B}"))
  }
}
