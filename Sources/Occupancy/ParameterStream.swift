/// The random numbers behind a figure that is not known exactly: one for each replication.
///
/// The name of the figure is part of the stream's key, so that another uncertain figure moves none of those before it,
/// and no draw of people.
package struct ParameterStream: Sendable {
  private let key: UInt64

  /// The stream of the figure called `name`.
  package init(seed: UInt64, name: String) {
    key = RandomStream.purposeKey(seed: seed, tilbud: "", ydelse: name, purpose: .parameter)
  }

  /// A number strictly between 0 and 1 for one replication.
  package func uniform(replication: UInt64) -> Double {
    RandomStream.uniform(RandomStream(purpose: key, replication: replication).word(0))
  }
}

/// The standard normal distribution, for targets above the simulation core.
package enum StandardNormal {
  /// Φ⁻¹(p) for 0 < p < 1, to about 16 digits.
  package static func quantile(_ p: Double) -> Double { NormalQuantile.value(p) }

  /// Φ(x).
  package static func cumulative(_ x: Double) -> Double { Mathematics.normalSurvival(-x) }
}

/// The exponential and the natural logarithm, for targets above the simulation core.
package enum NaturalLogarithm {
  /// ln x for x > 0.
  package static func of(_ x: Double) -> Double { Mathematics.logarithm(x) }

  /// eˣ
  package static func inverse(_ x: Double) -> Double { Mathematics.exponential(x) }
}
