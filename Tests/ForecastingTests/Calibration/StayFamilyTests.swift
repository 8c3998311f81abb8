import Testing

@testable import Forecasting
@testable import Occupancy

@Suite("Forms of stay")
struct StayFamilyTests {
  @Test("Tails too small for a number have the right logarithm")
  func tails() {
    // scipy 1.17.1: norm.logsf(z); log(gammaincc(a, x)) or log1p(-gammainc(a, x)), and -800 + log(1 + 800 + 800²/2) for (3, 800).
    let normal: [(Double, Double)] = [
      (-8, -6.22096057427174e-16), (-1.5, -0.069143455612234), (0, -0.693147180559945), (4, -10.3601014865273),
      (6, -20.7367689499747), (30, -454.321243956343), (60, -1805.01356068057),
    ]
    for (z, right) in normal { #expect(isClose(Mathematics.logNormalSurvival(z), right, within: 1e-12)) }
    let gamma: [(Double, Double, Double)] = [
      (0.05, 0.5, -3.55146360929779), (0.05, 30, -36.2302571533633), (3, 0.01, -1.65421666502349e-07),
      (400, 300, -2.20665203863502e-08), (400, 900, -179.76951135423), (3, 800, -787.321423727823),
    ]
    for (a, x, right) in gamma { #expect(isClose(Mathematics.logUpperGamma(a, x), right, within: 1e-10)) }
  }

  @Test(
    "Density and survival belong together, and are those of the distribution", arguments: StayFamily.allCases,
    [0.3, 1, 3])
  func consistent(family: StayFamily, cv: Double) {
    let shape = family.shape(cv: cv)
    let curve = StayCurve(family, logMean: Mathematics.logarithm(900), logShape: Mathematics.logarithm(shape))
    let distribution = family.distribution(mean: 900, shape: shape)
    for x in [5.0, 100, 900, 4_000] {
      func survival(_ x: Double) -> Double {
        Mathematics.exponential(curve.logSurvival(x, Mathematics.logarithm(x)))
      }
      let right = distribution.survival(x)
      #expect((survival(x) - right).magnitude < 1e-9)
      let h = x * 1e-5
      let slope = (survival(x - h) - survival(x + h)) / (2 * h)
      let density = Mathematics.exponential(curve.logDensity(x, Mathematics.logarithm(x)))
      #expect((slope - density).magnitude <= 1e-4 * density + 1e-9)
    }
    if family != .exponential {
      #expect(isClose(family.cv(shape: shape), cv, within: 1e-9))
      #expect(isClose(distribution.mean, 900, within: 1e-9))
    }
  }

  @Test("Student's t is what the tables say")
  func student() {
    // scipy 1.17.1: t.ppf(0.975, degrees)
    let expected: [(Int, Double)] = [
      (1, 12.70620474), (2, 4.30265273), (5, 2.570581836), (12, 2.17881283), (60, 2.000297822), (1000, 1.962339081),
    ]
    for (degrees, right) in expected {
      #expect(isClose(StudentT.twoSided(0.95, degrees: degrees), right, within: 1e-6))
    }
  }
}
