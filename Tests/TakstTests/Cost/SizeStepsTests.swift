import Testing

@testable import Takst

@Suite struct SizeStepsTests {
  @Test(
    "A size has the amount of the step it falls in: 1–7, 8–24, 25–49",
    arguments: [(0, 0), (1, 100), (7, 100), (8, 200), (24, 200), (25, 300), (49, 300)])
  func amounts(places: Int, kroner: Int) throws {
    let steps = try SizeSteps([
      .init(upTo: 7, amount: Kroner(100)), .init(upTo: 24, amount: Kroner(200)), .init(upTo: 49, amount: Kroner(300)),
    ])
    #expect(steps.amount(at: places) == Kroner(kroner))
    #expect(steps.amount(at: 50) == nil)
    #expect(steps.largest == 49)
  }

  @Test("Steps must be there, rise, and have no negative amounts")
  func refusals() {
    #expect(message { _ = try SizeSteps([]) } == "the steps by size must not be empty")
    #expect(
      message { _ = try SizeSteps([.init(upTo: 7, amount: .zero), .init(upTo: 7, amount: .zero)]) }
        == "the sizes of the steps must rise strictly")
    #expect(throws: TakstError.self) { try SizeSteps([.init(upTo: 7, amount: Kroner(-1))]) }
    #expect(throws: TakstError.self) { try SizeSteps([.init(upTo: -1, amount: Kroner(1))]) }
  }
}
