import Foundation
import Testing

@testable import Occupancy

/// The distance of two numbers in units of the second's last place; infinite where only one is a number.
private func units(_ value: Double, _ expected: Double) -> Double {
  if value == expected || value.isNaN && expected.isNaN { return 0 }
  let distance = (value - expected).magnitude / expected.ulp
  return distance.isNaN ? .infinity : distance
}

/// The greatest distance from the C library's function over `count` arguments.
private func farthest(
  _ arguments: (Double) -> Double, count: Int = 100_000, _ ours: (Double) -> Double, _ theirs: (Double) -> Double
) -> Double {
  (0..<count).reduce(0) { farthest, number in
    let x = arguments((Double(number) + 0.5) / Double(count))
    return max(farthest, units(ours(x), theirs(x)))
  }
}

@Suite("Mathematics of our own")
struct MathematicsTests {
  @Test("Logarithms and exponentials are within one unit in the last place of known values")
  func knownElementary() {
    for (x, value) in KnownValues.logarithms { #expect(units(Mathematics.logarithm(x), value) <= 1, "ln \(x)") }
    for (x, value) in KnownValues.exponentials { #expect(units(Mathematics.exponential(x), value) <= 1, "exp \(x)") }
    for (x, value) in KnownValues.onePlus {
      #expect(units(Mathematics.logarithmOnePlus(x), value) <= 2, "ln(1 + \(x))")
    }
    for (x, y, value) in KnownValues.powers {
      let bound = 1 + Foundation.log(value).magnitude / 10
      #expect(units(Mathematics.power(x, y), value) <= bound, "\(x) to the power \(y)")
    }
  }

  @Test("Error function, normal tail and log-gamma keep the bounds they state at known values")
  func knownSpecial() {
    for (x, value) in KnownValues.errors { #expect(units(Mathematics.complementaryError(x), value) <= 6, "erfc \(x)") }
    for (x, value) in KnownValues.tails { #expect(units(Mathematics.normalSurvival(x), value) <= 6, "tail \(x)") }
    for (x, value) in KnownValues.logTails {
      #expect(units(Mathematics.logNormalSurvival(x), value) <= 6, "ln tail \(x)")
    }
    for (x, value) in KnownValues.logGammas { #expect(units(Mathematics.logGamma(x), value) <= 8, "ln Γ(\(x))") }
  }

  @Test("ln is within one unit of the C library's from the smallest number to the greatest, near 1 and in the middle")
  func logarithms() {
    let all = { (u: Double) in Double(bitPattern: UInt64(u * 0x1p52) << 11 % 0x7FF0_0000_0000_0000) }
    #expect(farthest({ $0 }, Mathematics.logarithm, Foundation.log) <= 1)
    #expect(farthest({ 0.7 + 0.8 * $0 }, Mathematics.logarithm, Foundation.log) <= 1)
    #expect(farthest({ 1 + 0.02 * ($0 - 0.5) }, Mathematics.logarithm, Foundation.log) <= 1)
    #expect(farthest(all, Mathematics.logarithm, Foundation.log) <= 1)
    #expect(farthest({ $0 * 0x1p-1022 }, Mathematics.logarithm, Foundation.log) <= 1)
    #expect(farthest({ 3 * $0 - 1 }, Mathematics.logarithmOnePlus, Foundation.log1p) <= 2)
    #expect(farthest({ 1e-6 * ($0 - 0.5) }, Mathematics.logarithmOnePlus, Foundation.log1p) <= 2)
  }

  @Test("exp is within one unit of the C library's over all its range, subnormal results included")
  func exponentials() {
    #expect(farthest({ 2 * $0 - 1 }, Mathematics.exponential, Foundation.exp) <= 1)
    #expect(farthest({ 1_454.5 * $0 - 745 }, Mathematics.exponential, Foundation.exp) <= 1)
    #expect(farthest({ -708 - 37 * $0 }, Mathematics.exponential, Foundation.exp) <= 1)
    #expect(farthest({ 708 + 1.78 * $0 }, Mathematics.exponential, Foundation.exp) <= 1)
  }

  @Test("Powers, errors and log-gamma keep the bounds they state over their ranges")
  func others() {
    for base in [0.01, 0.9, 1.0001, 2, 7.3, 1e5] {
      for reach in [1.0, 10, 100, 700] {
        let exponent = { (u: Double) in reach * (2 * u - 1) / Foundation.log(base) }
        let distance = farthest(
          exponent, count: 10_000, { Mathematics.power(base, $0) }, { Foundation.pow(base, $0) })
        #expect(distance <= 1 + reach / 10, "\(base) to powers up to e^\(reach)")
      }
    }
    #expect(farthest({ 8 * $0 - 4 }, Mathematics.complementaryError, Foundation.erfc) <= 6)
    #expect(farthest({ 26 * $0 }, Mathematics.complementaryError, Foundation.erfc) <= 6)
    #expect(farthest({ 20 * $0 }, Mathematics.logGamma, Foundation.lgamma) <= 8)
    #expect(farthest({ 0.9 + 1.3 * $0 }, Mathematics.logGamma, Foundation.lgamma) <= 8)
    #expect(farthest({ Foundation.exp(60 * $0 - 30) }, Mathematics.logGamma, Foundation.lgamma) <= 8)
  }

  @Test("0, 1, infinity, what is no number, and what is too great or too small for one")
  func special() {
    #expect([0, -0.0].map(Mathematics.logarithm) == [-.infinity, -.infinity])
    #expect([1, .infinity].map(Mathematics.logarithm) == [0, .infinity])
    #expect([-1, -.infinity, .nan].allSatisfy { Mathematics.logarithm($0).isNaN })
    #expect([0, -0.0, -.infinity, -746, -1e300].map(Mathematics.exponential) == [1, 1, 0, 0, 0])
    #expect([.infinity, 709.79, 1e300].map(Mathematics.exponential) == [.infinity, .infinity, .infinity])
    #expect(Mathematics.exponential(.nan).isNaN)
    #expect([0, -1, .infinity].map(Mathematics.logarithmOnePlus) == [0, -.infinity, .infinity])
    #expect([-1.5, .nan].allSatisfy { Mathematics.logarithmOnePlus($0).isNaN })
    #expect([0, .infinity, -.infinity].map(Mathematics.complementaryError) == [1, 0, 2])
    #expect([0, .infinity, -.infinity].map(Mathematics.normalSurvival) == [0.5, 0, 1])
    #expect([Mathematics.complementaryError(.nan), Mathematics.normalSurvival(.nan)].allSatisfy { $0.isNaN })
    #expect([0, 1, 2, .infinity].map(Mathematics.logGamma) == [.infinity, 0, 0, .infinity])
    #expect([-1.5, .nan].allSatisfy { Mathematics.logGamma($0).isNaN })
  }

  @Test("Powers of 0, 1 and infinity are those of the C library, and whole powers of whole numbers are exact")
  func specialPowers() {
    let numbers = [0, 0.5, 1, 3, Double.infinity]
    for x in numbers {
      for y in numbers.flatMap({ [$0, -$0] }) {
        #expect(units(Mathematics.power(x, y), Foundation.pow(x, y)) <= 1, "\(x) to the power \(y)")
      }
    }
    #expect(Mathematics.power(-1, 0.5).isNaN && Mathematics.power(.nan, 2).isNaN && Mathematics.power(2, .nan).isNaN)
    let powersOfTen = (0...20).map { (0..<$0).reduce(1.0) { product, _ in product * 10 } }
    #expect((0...20).map { Mathematics.power(10, Double($0)) } == powersOfTen)
    #expect(Mathematics.power(10, 400) == .infinity && Mathematics.power(10, -400) == 0)
  }

  @Test("Half is rounded up, and nothing below it")
  func nearest() {
    #expect([0, 0.4999999999999999, 0.5, 2.5, 1e9 + 0.25].map(Mathematics.nearest) == [0, 0, 1, 3, 1_000_000_000])
  }

  @Test("The last bits are the same on every platform")
  func lastBits() {
    var hash: UInt64 = 0
    func add(_ value: Double) { hash = (hash ^ value.bitPattern) &* 0x0000_0100_0000_01B3 ^ hash >> 29 }
    for number in 1...20_000 {
      let x = Double(number) / 1_024
      add(Mathematics.logarithm(x))
      add(Mathematics.logarithmOnePlus(-1 / (1 + x)))
      add(Mathematics.exponential(10 - 3 * x))
      add(Mathematics.power(x, 0.37))
      add(Mathematics.complementaryError(x - 3))
      add(Mathematics.logNormalSurvival(x - 5))
      add(Mathematics.logGamma(x))
      add(Mathematics.upperGamma(x, 7))
      add(NormalQuantile.value(x / 20))
    }
    #expect(hash == 9_908_145_201_012_747_243)
  }
}
