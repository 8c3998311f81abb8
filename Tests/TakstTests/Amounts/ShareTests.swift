import Testing

@testable import Takst

@Suite struct ShareTests {
  @Test("A percentage is exact where it is decimal")
  func exact() throws {
    #expect(try percent(90).billionths == 900_000_000)
    #expect(try Share(0.95) == percent(95))
    #expect(try Share(0.1).value == 0.1)
    #expect(try percent(62.6).rest == percent(37.4))
    #expect(try percent(130).rest == .zero)
  }

  @Test("A part of a whole is a share, of nothing it is none")
  func ofWhole() throws {
    #expect(Share(of: BilledQuantity(whole: 3), in: BilledQuantity(whole: 4)) == (try percent(75)))
    #expect(Share(of: BilledQuantity(whole: 3), in: .zero) == nil)
    #expect(Share(of: BilledQuantity(-1), in: BilledQuantity(whole: 4)) == nil)
  }

  @Test("Negative shares and no numbers are refused in words")
  func refusals() {
    #expect(message { _ = try Share(-0.1) } == "a share must lie between 0 and 100, but is -0.1")
    #expect(throws: TakstError.self) { try Share(.nan) }
    #expect(
      message { try Share.checkWhole([Share(0.5), Share(0.4)], "the shares") }
        == "the shares must add up to 1, but add up to 0.9")
  }

  @Test("Thirds make a whole")
  func thirds() throws {
    let third = try Share(1.0 / 3)
    try Share.checkWhole([third, third, third], "thirds")
  }
}
