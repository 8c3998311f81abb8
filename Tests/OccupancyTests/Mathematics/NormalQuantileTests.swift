import Testing

@testable import Occupancy

@Suite("The normal quantile")
struct NormalQuantileTests {
  /// The relative error of x = −Φ⁻¹(p), judged by one Newton step on the survival function computed by erfc.
  private func relativeError(_ p: Double) -> Double {
    let x = -NormalQuantile.value(p)
    // d ln P(X > x) / dx = −φ(x) ÷ P(X > x), which is about x in the tail.
    let survival = Mathematics.normalSurvival(x)
    let density = Mathematics.exponential(-x * x / 2) * 0.3989422804014327
    return ((survival - p) / density / max(1, x.magnitude)).magnitude
  }

  @Test("It inverts the survival function to 10⁻¹⁴, from the middle to tails of 10⁻³⁰⁰")
  func inverts() {
    for i in 1..<1_000 { #expect(relativeError(Double(i) / 1_000) < 1e-14, "p = \(i)/1000") }
    for exponent in stride(from: -0.35, through: -300, by: -0.37) {
      let p = Mathematics.power(10, exponent)
      #expect(relativeError(p) < 1e-14, "p = \(p)")
    }
  }

  @Test("Known values")
  func known() {
    #expect((NormalQuantile.value(0.975) - 1.959963984540054).magnitude < 1e-14)
    #expect((NormalQuantile.value(1e-10) + 6.361340902404056).magnitude < 1e-14 * 7)
    #expect(NormalQuantile.value(0.5) == 0)
  }

  @Test("It is odd around one half and never falls, across the seams of its pieces too")
  func oddAndMonotone() {
    for i in 1..<512 {
      let p = Double(i) / 1_024
      #expect(NormalQuantile.value(p) == -NormalQuantile.value(1 - p))
    }
    for seam in [0.075, 0.925, 0.5, Mathematics.exponential(-25)] {
      var p = seam * (1 - 1e-9)
      var last = -Double.infinity
      while p < seam * (1 + 1e-9), p < 1 {
        let value = NormalQuantile.value(p)
        #expect(value >= last - 2e-15 * last.magnitude, "p = \(p)")
        (last, p) = (value, p * (1 + 1e-11))
      }
    }
  }

  @Test("Taken without a branch, the middle is the same and the tails give themselves away")
  func middle() {
    for i in 0..<200_000 {
      let p = (Double(i) + 0.5) / 200_000
      let middle = NormalQuantile.middle(p)
      let isMiddle = middle.magnitude <= NormalQuantile.middleEnd
      #expect(isMiddle ? middle == NormalQuantile.value(p) : NormalQuantile.value(p).magnitude > 1.4394, "p = \(p)")
      if !(0.075...0.925).contains(p) { #expect(!isMiddle, "p = \(p)") }
    }
  }

  @Test("The extreme uniform numbers give finite values")
  func extremes() {
    #expect(NormalQuantile.value(RandomStream.uniform(0)).isFinite)
    #expect(NormalQuantile.value(RandomStream.uniform(.max)).isFinite)
  }
}
