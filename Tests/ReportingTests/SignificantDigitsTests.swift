import Testing

@testable import Reporting

@Suite("Significant digits")
struct SignificantDigitsTests {
  private let numbers = NumberStyle(.english)

  @Test(
    "A digit is shown while the figure is known to five of its units",
    arguments: [(0.0, "12.35"), (0.05, "12.35"), (0.06, "12.3"), (0.5, "12.3"), (0.6, "12"), (5, "12"), (6, "10")])
  func figures(halfWidth: Double, expected: String) {
    #expect(SignificantDigits(halfWidth: halfWidth, most: 2).text(12.345, numbers) == expected)
  }

  @Test("Large figures are rounded to tens, hundreds and thousands")
  func large() {
    #expect(SignificantDigits(halfWidth: 40, most: 0).text(7_355, numbers) == "7,360")
    #expect(SignificantDigits(halfWidth: 400, most: 0).text(-7_355, numbers) == "-7,400")
  }

  @Test(
    "A half-width keeps its first digit and is rounded up",
    arguments: [(0.001, "0.01"), (0.042, "0.05"), (0.12, "0.2"), (0.98, "1.0"), (1.2, "2"), (12, "20"), (0.3, "0.3")])
  func halfWidths(value: Double, expected: String) {
    #expect(SignificantDigits.ofHalfWidth(value, most: 2).textRoundedUp(value, numbers) == expected)
  }

  @Test("What one future leaves unknown changes no digit")
  func unknown() {
    #expect(SignificantDigits(halfWidth: .nan, most: 1).places == 1)
    #expect(SignificantDigits.ofHalfWidth(.infinity, most: 1).places == 1)
  }
}
