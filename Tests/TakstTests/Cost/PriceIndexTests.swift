import Testing

@testable import Takst

@Suite struct PriceIndexTests {
  @Test("Growth multiplies forwards and divides backwards")
  func factors() throws {
    let index = try PriceIndex(levelYear: 2022, growth: [2024: 0.04, 2023: 0.03])
    #expect(try index.factor(to: 2022) == 1)
    #expect(try index.factor(to: 2024) == 1.03 * 1.04)
    #expect(try index.factor(from: 2023, to: 2024) == 1.04)
    #expect(try index.factor(from: 2024, to: 2022) == 1 / (1.03 * 1.04))
  }

  @Test("A missing year is an error, unless other years are given a growth")
  func missingYear() throws {
    let index = try PriceIndex(levelYear: 2022, growth: [2023: 0.03])
    #expect(message { _ = try index.factor(to: 2024) } == "the p/l table has no growth for 2024")
    #expect(message { _ = try index.factor(to: 2021) } == "the p/l table has no growth for 2022")
    let constant = try PriceIndex(levelYear: 2022, growth: [2023: 0.03], growthOtherwise: 0)
    #expect(try constant.factor(to: 2030) == 1.03)
  }

  @Test("Growth out of range is refused with its year")
  func refusals() {
    #expect(
      message { _ = try PriceIndex(levelYear: 2022, growth: [2023: 3]) }
        == "the p/l growth of 2023 must lie between -0.5 and 1, but is 3")
    #expect(throws: TakstError.self) { try PriceIndex(levelYear: 22, growth: [:]) }
    #expect(throws: TakstError.self) { try PriceIndex(levelYear: 2022, growth: [:], growthOtherwise: .nan) }
  }
}
