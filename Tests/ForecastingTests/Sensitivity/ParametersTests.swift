import Testing

@testable import Forecasting

@Suite("Draws of uncertain numbers")
struct ParametersTests {
  private static let n = 20_000

  private func positions(_ parameters: Parameters) -> [[Double]] {
    (0..<ParametersTests.n).map { parameters.positions(seed: 3, replication: UInt64($0)) }
  }

  private func correlation(_ rows: [[Double]], _ i: Int, _ j: Int) -> Double {
    let n = Double(rows.count)
    let (a, b) = (rows.reduce(0) { $0 + $1[i] } / n, rows.reduce(0) { $0 + $1[j] } / n)
    let products = rows.reduce(into: (0.0, 0.0, 0.0)) { sum, row in
      sum.0 += (row[i] - a) * (row[j] - b)
      sum.1 += (row[i] - a) * (row[i] - a)
      sum.2 += (row[j] - b) * (row[j] - b)
    }
    return products.0 / (products.1 * products.2).squareRoot()
  }

  @Test("Positions are uniform, and those of numbers without a correlation have none")
  func independent() throws {
    let rows = positions(try Parameters(names: ["a", "b"]))
    for i in 0..<2 {
      let counts = rows.reduce(into: Array(repeating: 0, count: 10)) { $0[Int($1[i] * 10)] += 1 }
      // Four standard errors of a count of n/10.
      let allowed = 4 * (Double(ParametersTests.n) * 0.09).squareRoot()
      #expect(counts.allSatisfy { (Double($0) - Double(ParametersTests.n) / 10).magnitude < allowed }, "\(counts)")
    }
    #expect(correlation(rows, 0, 1).magnitude < 4 / Double(ParametersTests.n).squareRoot())
  }

  @Test(
    "A Gaussian copula: positions of numbers correlated r have correlation 6/π · asin(r/2)",
    arguments: [-0.8, 0.3, 0.6])
  func copula(r: Double) throws {
    let rows = positions(try Parameters(names: ["a", "b", "c"], correlations: [.init(0, 2, r)]))
    // Pearson, 1907.
    let expected = [-0.8: -0.785939, 0.3: 0.287564, 0.6: 0.581920][r] ?? .nan
    let allowed = 4 / Double(ParametersTests.n).squareRoot()
    #expect((correlation(rows, 0, 2) - expected).magnitude < allowed)
    #expect(correlation(rows, 0, 1).magnitude < allowed)
    let counts = rows.reduce(into: Array(repeating: 0, count: 10)) { $0[Int($1[2] * 10)] += 1 }
    let slack = 4 * (Double(ParametersTests.n) * 0.09).squareRoot()
    #expect(counts.allSatisfy { (Double($0) - Double(ParametersTests.n) / 10).magnitude < slack }, "\(counts)")
  }

  @Test("Correlated numbers make one group; the others stand alone")
  func groups() throws {
    let parameters = try Parameters(
      names: ["a", "b", "c", "d"], correlations: [.init(1, 3, 0.5), .init(0, 2, 0), .init(0, 1, -0.2)])
    #expect(parameters.groups == [[0, 1, 3], [2]])
  }

  @Test("Another number moves none of the others, and a name decides its draws")
  func streams() throws {
    let two = try Parameters(names: ["a", "b"])
    let three = try Parameters(names: ["x", "a", "b"])
    for replication: UInt64 in 0..<50 {
      let (few, many) = (two.draw(seed: 1, replication: replication), three.draw(seed: 1, replication: replication))
      #expect(few == Array(many.dropFirst()))
    }
    #expect(two.draw(seed: 1, replication: 0) != two.draw(seed: 2, replication: 0))
  }

  @Test("Correlations that contradict each other are refused")
  func contradiction() {
    let failure = error {
      _ = try Parameters(
        names: ["a", "b", "c"], correlations: [.init(0, 1, 0.9), .init(1, 2, 0.9), .init(0, 2, -0.9)])
    }
    #expect(failure == .uncertain(problem: "no numbers have these correlations: they contradict each other"))
  }
}
