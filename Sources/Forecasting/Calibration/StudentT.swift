internal import Occupancy

/// Student's t distribution, for intervals from few observations.
enum StudentT {
  /// The t that lies between −t and t with probability `certainty` (0–1) for `degrees` ≥ 1 of freedom.
  static func twoSided(_ certainty: Double, degrees: Int) -> Double {
    var (low, high) = (0.0, 2.0)
    while within(high, degrees: degrees) < certainty { (low, high) = (high, high * 2) }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if within(middle, degrees: degrees) < certainty { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// P(−t < T < t): the density integrated by Simpson's rule over u with t = tan-like stretch t = u ÷ (1 − u).
  private static func within(_ t: Double, degrees: Int) -> Double {
    let nu = Double(degrees)
    let logScale =
      Mathematics.logGamma((nu + 1) / 2) - Mathematics.logGamma(nu / 2)
      - Mathematics.logarithm(nu * 3.141592653589793) / 2
    func density(_ u: Double) -> Double {
      let x = u / (1 - u)
      let logDensity = logScale - (nu + 1) / 2 * Mathematics.logarithm(1 + x * x / nu)
      return Mathematics.exponential(logDensity) / ((1 - u) * (1 - u))
    }
    let steps = 200
    let end = t / (1 + t)
    var sum = density(0) + density(end)
    for i in 1..<steps { sum += density(end * Double(i) / Double(steps)) * (i.isMultiple(of: 2) ? 2 : 4) }
    return 2 * sum * end / Double(3 * steps)
  }
}
