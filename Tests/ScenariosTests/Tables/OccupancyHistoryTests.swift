import Foundation
import Testing

@testable import Forecasting
@testable import Occupancy
@testable import Scenarios

@Suite("Yearly belægning")
struct OccupancyHistoryTests {
  @Test("Years and percentages in both languages, with the rounding they were published with")
  func inline() throws {
    let expected = [
      YearlyOccupancy(year: 2020, share: 0.844, rounding: 0.0005),
      YearlyOccupancy(year: 2021, share: 0.62, rounding: 0.005),
    ]
    for text in ["2020=84.4%,2021=62%", "2021=62 pct.; 2020 = 84,4 %", "2020=84,4 %,2021=62 %"] {
      let found = try #require(OccupancyHistory.read(text))
      #expect(found.map(\.year) == expected.map(\.year) && found.map(\.share) == expected.map(\.share))
      for (one, other) in zip(found, expected) { #expect(abs(one.rounding - other.rounding) < 1e-12) }
    }
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "2020", "2020=", "2020=84.4", "2020=84%,2020=85%", "2020=84% 2021=85%", "20=84%", "2020=0%", "2020=-4%",
    ])
  func refused(text: String) {
    #expect(OccupancyHistory.read(text) == nil)
  }

  @Test("A table has years, belægning and perhaps places, and every row must be right")
  func table() throws {
    let path = FileManager.default.temporaryDirectory.path + "/plads-belægning-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    func load(_ text: String) throws -> [YearlyOccupancy] {
      try Data(text.utf8).write(to: URL(filePath: path))
      return try OccupancyHistory.load(path: path)
    }
    let years = try load("År;Belægning;Pladser\n2021;62,6 %;14\n2020;84,4 %;14\n")
    #expect(years.map(\.year) == [2020, 2021] && years.map(\.places) == [14, 14] && years[0].share == 0.844)
    #expect(try load("year,occupancy\n2021,62.6%\n")[0].places == nil)
    for (text, words) in [
      ("år;belægning\n2021;62,6\n", "belægning cannot be \"62,6\""), ("år;belægning\n", "there is no row below"),
      ("år;belægning\n2021;60 %\n2021;61 %\n", "the year 2021 twice"), ("år;belægninger\n", "unknown column"),
      ("år;belægning;pladser\n2021;60 %;\n", "no pladser"), ("år;belægning\nto;60 %\n", "år cannot be \"to\""),
    ] {
      do {
        _ = try load(text)
        Issue.record("\(words) is not said")
      } catch let error as ScenarioError {
        #expect(error.description.contains(words), "\(error)")
      }
    }
  }

  @Test("Lengths of time and dates as on the command line")
  func texts() {
    #expect(DurationText.read("3 år") == 3 * 365.25 && DurationText.read("900 dage") == 900)
    for text in ["900", "0 dage", "-3 år", "tre år", ""] { #expect(DurationText.read(text) == nil) }
    #expect(DateText.read("1-7-2021")?.iso == "2021-07-01" && DateText.read("2021-07-01 08:00")?.iso == "2021-07-01")
    for text in ["2021", "1/7/2021", "31-02-2021", "2021-7-1", "01-07-21", "2021-07-01 i dag", ""] {
      #expect(DateText.read(text) == nil, "\(text)")
    }
  }
}
