import Testing

@testable import Forecasting
@testable import Occupancy

@Suite("Maximum")
struct MaximumTests {
  @Test("A curved ridge is climbed to its top")
  func ridge() throws {
    // Rosenbrock's function, upside down.
    let found = try #require(
      Maximum.inPlane(from: [-1.2, 1], step: 0.3) { p in
        -(100 * (p.y - p.x * p.x) * (p.y - p.x * p.x) + (1 - p.x) * (1 - p.x))
      })
    #expect((found.point.x - 1).magnitude < 1e-5 && (found.point.y - 1).magnitude < 1e-5)
  }

  @Test("A slope without a top is not taken for one")
  func slope() {
    #expect(Maximum.inPlane(from: [0, 0], step: 0.3) { $0.x } == nil)
    #expect(Maximum.inPlane(from: [0, 0], step: 0.3) { _ in -.infinity } == nil)
  }

  @Test(
    "On a line the top is found from far away, and at the end of the range when it lies beyond",
    arguments: [-9, 0.0, 8])
  func line(start: Double) {
    let inside = Maximum.onLine(near: start, step: 0.1, in: -10...10) { 1 - ($0 - 3.25) * ($0 - 3.25) }
    #expect((inside.point - 3.25).magnitude < 1e-6)
    #expect((inside.value - 1).magnitude < 1e-9)
    let beyond = Maximum.onLine(near: start, step: 0.1, in: -10...10) { Mathematics.exponential($0 / 5) }
    #expect((beyond.point - 10).magnitude < 1e-5)
  }
}
