import Foundation
import Testing

@testable import Forecasting

@Suite("Shares of the variance")
struct PickFreezeTests {
  /// A number between 0 and 1 for a key, apart from the streams under test.
  private func uniform(_ keys: UInt64...) -> Double {
    var numbers = SeededNumbers(state: keys.reduce(11) { ($0 ^ $1) &* 0x9e37_79b9_7f4a_7c15 &+ $1 })
    _ = numbers.next()
    return (Double(numbers.next() >> 12) + 0.5) * 0x1p-52
  }

  /// The shares of an outcome of `count` coordinates and chance, from `rows` rows.
  private func shares(
    groups: [[Int]], rows: Int, futures: Int = 4, seed: UInt64 = 1,
    of outcome: (_ coordinates: [Double], _ future: UInt64) -> Double
  ) throws -> VarianceShares {
    let design = PickFreeze(groups: groups, futures: futures)
    let count = UInt64(groups.flatMap(\.self).count)
    let done = (0..<rows).map { number -> PickFreeze.Row in
      let outcomes = design.row(
        number, origin: [0.5], draw: { draw in (0..<count).map { uniform(seed, draw, $0) } },
        evaluate: { (coordinates, futures) throws(Never) in futures.map { [outcome(coordinates, $0)] } })
      return outcomes[0]
    }
    return try #require(design.shares(done))
  }

  private func expect(
    _ estimate: VarianceShares.Estimate, _ expected: Double, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isNear = (estimate.value - expected).magnitude <= 4 * estimate.standardError + 1e-9
    #expect(isNear, "\(what): \(estimate) rather than \(expected)", sourceLocation: sourceLocation)
  }

  @Test("Ishigami's function has the indices that are known of it")
  func ishigami() throws {
    // Ishigami and Homma, 1990; a = 7, b = 0.1. Variances in closed form, as in Saltelli et al., Global Sensitivity
    // Analysis (2008), p. 179.
    let (a, b) = (7.0, 0.1)
    let fourth = Double.pi * Double.pi * Double.pi * Double.pi
    let variance = 0.5 + a * a / 8 + b * fourth / 5 + b * b * fourth * fourth / 18
    let first = [0.5 * (1 + b * fourth / 5) * (1 + b * fourth / 5) / variance, a * a / 8 / variance, 0]
    let inThird = 8 * b * b * fourth * fourth / 225 / variance
    let found = try shares(groups: [[0], [1], [2]], rows: 8_000, futures: 2) { coordinates, _ in
      let x = coordinates.map { Double.pi * (2 * $0 - 1) }
      return sin(x[0]) + a * sin(x[1]) * sin(x[1]) + b * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }
    #expect((found.deviation.value - variance.squareRoot()).magnitude < 4 * found.deviation.standardError)
    expect(found.unknown, 1, "unknown")
    expect(found.groups[0].withOthers, first[0] + inThird, "total 1")
    expect(found.groups[1].withOthers, first[1], "total 2")
    expect(found.groups[2].withOthers, inThird, "total 3")
    for (g, index) in first.enumerated() {
      expect(found.groups[g].alone, index, "first \(g + 1)")
      expect(found.groups[g].ofUnknown, index, "of the unknown \(g + 1)")
      #expect(found.groups[g].alone.standardError < 0.04)
    }
  }

  @Test("A linear outcome with chance is divided as its variances are, and no interplay is left")
  func linear() throws {
    // Uniform numbers have variance 1/12: 9, 4 and 16 parts of 29 come from a, b and chance.
    let found = try shares(groups: [[0], [1]], rows: 3_000) { coordinates, future in
      3 * coordinates[0] - 2 * coordinates[1] + 4 * uniform(99, future) + 1_000
    }
    expect(found.unknown, 13.0 / 29, "unknown")
    expect(found.chance, 16.0 / 29, "chance")
    expect(found.chanceAlone, 16.0 / 29, "chance alone")
    expect(found.groups[0].alone, 9.0 / 29, "a alone")
    expect(found.groups[1].withOthers, 4.0 / 29, "b in all")
    expect(found.groups[0].ofUnknown, 9.0 / 13, "a of the unknown")
    #expect(found.interplay.magnitude < 0.1)
    expect(found.deviation, (29.0 / 12).squareRoot(), "deviation")
  }

  @Test("What numbers do together with chance is interplay: known of neither alone")
  func interplay() throws {
    // (u − ½)(e − ½): both have mean 0, so that neither says anything alone.
    let found = try shares(groups: [[0]], rows: 4_000) { coordinates, future in
      (coordinates[0] - 0.5) * (uniform(99, future) - 0.5)
    }
    expect(found.unknown, 0, "unknown")
    expect(found.chanceAlone, 0, "chance alone")
    expect(found.groups[0].alone, 0, "alone")
    expect(found.groups[0].withOthers, 1, "in all")
    #expect((found.interplay - 1).magnitude < 0.1)
  }

  @Test("Coordinates of a group are one source")
  func groups() throws {
    let found = try shares(groups: [[0, 2], [1]], rows: 2_000) { coordinates, future in
      coordinates[0] * coordinates[2] + coordinates[1] + uniform(99, future)
    }
    // Var(uv) = 1/9 − 1/16 = 7/144, against 12/144 of each other part.
    expect(found.groups[0].alone, 7.0 / 31, "the group alone")
    expect(found.groups[0].withOthers, 7.0 / 31, "the group in all")
    expect(found.unknown, 19.0 / 31, "unknown")
  }

  @Test("95 percent intervals hold the true share in about 95 of 100 runs")
  func coverage() throws {
    let runs = 300
    var hits = [0, 0, 0, 0]
    for run in 0..<runs {
      let found = try shares(groups: [[0], [1]], rows: 150, seed: UInt64(run + 5)) { coordinates, future in
        3 * coordinates[0] - 2 * coordinates[1] + 4 * uniform(UInt64(run) + 7_000, future)
      }
      let pairs = [
        (found.unknown, 13.0 / 29), (found.groups[0].alone, 9.0 / 29), (found.groups[1].withOthers, 4.0 / 29),
        (found.groups[0].ofUnknown, 9.0 / 13),
      ]
      for (i, (estimate, truth)) in pairs.enumerated()
      where estimate.interval.low <= truth && truth <= estimate.interval.high { hits[i] += 1 }
    }
    // Four standard errors of a share of 0.95 in 300 are 0.050.
    #expect(hits.allSatisfy { (Double($0) / Double(runs) - 0.95).magnitude < 0.05 }, "\(hits)")
  }

  @Test("An outcome that never varies has no shares")
  func constant() {
    let design = PickFreeze(groups: [[0]], futures: 2)
    let rows = (0..<5).map { number in
      design.row(
        number, origin: [0], draw: { _ in [0.5] },
        evaluate: { (_, futures) throws(Never) in futures.map { _ in [7] } })[0]
    }
    #expect(design.shares(rows) == nil)
    #expect(design.shares(Array(rows.prefix(2))) == nil)
  }
}
