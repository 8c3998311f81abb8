import Testing

@testable import Occupancy

@Suite("The incomplete gamma function")
struct IncompleteGammaTests {
  private func differs(_ value: Double, _ expected: Double) -> Double { ((value - expected) / expected).magnitude }

  @Test("For a whole a, Q(a, x) is the chance of fewer than a Poisson events", arguments: [1, 2, 3, 7, 20, 60])
  func poisson(a: Int) {
    for x in [0.01, 0.3, 1, 2.5, 6.9, 7.1, 20, 55, 90, 200] {
      var term = Mathematics.exponential(-x)
      var sum = term
      for k in 1..<max(2, a) where k < a {
        term *= x / Double(k)
        sum += term
      }
      #expect(differs(Mathematics.upperGamma(Double(a), x), sum) < 1e-12, "Q(\(a), \(x))")
    }
  }

  @Test("Q(½, x) is erfc √x, and Q(1½, x) adds its next term")
  func halves() {
    for x in [1e-8, 0.01, 0.4, 1.4, 1.6, 5, 30, 300] {
      let half = Mathematics.complementaryError(x.squareRoot())
      #expect(differs(Mathematics.upperGamma(0.5, x), half) < 1e-13, "Q(0.5, \(x))")
      let next = half + 2 * (x / Double.pi).squareRoot() * Mathematics.exponential(-x)
      #expect(differs(Mathematics.upperGamma(1.5, x), next) < 1e-13, "Q(1.5, \(x))")
    }
  }

  @Test("Q falls from 1 to 0 without a jump where series and fraction meet")
  func seam() {
    for a in [0.2, 0.9, 3.3, 44.4] {
      #expect(Mathematics.upperGamma(a, 0) == 1)
      #expect(Mathematics.upperGamma(a, .infinity) == 0)
      let (below, above) = (Mathematics.upperGamma(a, (a + 1).nextDown), Mathematics.upperGamma(a, a + 1))
      #expect(differs(below, above) < 1e-13, "a = \(a)")
    }
  }
}
