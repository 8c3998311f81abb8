internal import Occupancy

/// The forms a length of stay may have.
package enum StayFamily: String, CaseIterable, Sendable {
  case exponential, weibull, lognormal, gamma

  /// Free parameters: the mean, and for all but the exponential the shape.
  package var parameters: Int { self == .exponential ? 1 : 2 }

  /// The widest range of cv that a scenario may state for all of these forms.
  package static let cvRange = 0.03...20.0

  /// The shape that gives a cv: σ of the lognormal, the shape of gamma and Weibull; 1 for the exponential.
  func shape(cv: Double) -> Double {
    switch self {
    case .exponential: 1
    case .lognormal: Mathematics.logarithm(1 + cv * cv).squareRoot()
    case .gamma: 1 / (cv * cv)
    case .weibull: StayFamily.weibullShape(cv: cv)
    }
  }

  /// The cv that a shape gives.
  func cv(shape: Double) -> Double {
    switch self {
    case .exponential: 1
    case .lognormal: (Mathematics.exponential(shape * shape) - 1).squareRoot()
    case .gamma: 1 / shape.squareRoot()
    case .weibull:
      (Mathematics.exponential(Mathematics.logGamma(1 + 2 / shape) - 2 * Mathematics.logGamma(1 + 1 / shape)) - 1)
        .squareRoot()
    }
  }

  /// The distribution with this mean (days) and shape, both positive.
  func distribution(mean: Double, shape: Double) -> Distribution {
    switch self {
    case .exponential: .exponential(mean: mean)
    case .lognormal: .lognormal(mu: Mathematics.logarithm(mean) - shape * shape / 2, sigma: shape)
    case .gamma: .gamma(shape: shape, scale: mean / shape)
    case .weibull:
      .weibull(shape: shape, scale: mean / Mathematics.exponential(Mathematics.logGamma(1 + 1 / shape)))
    }
  }

  private static func weibullShape(cv: Double) -> Double {
    guard case .weibull(let shape, _)? = try? Distribution.weibull(mean: 1, cv: cv) else { return 1 }
    return shape
  }
}

/// A form with its parameters, ready to be evaluated at many lengths of stay.
///
/// Parameters are the logarithms of the mean (days) and of the shape, so that every pair of numbers is allowed.
struct StayCurve {
  private let family: StayFamily
  private let shape: Double
  /// Logarithm of the scale; μ of the lognormal.
  private let logScale: Double
  /// The part of the log-density that does not depend on the length of stay.
  private let constant: Double

  init(_ family: StayFamily, logMean: Double, logShape: Double) {
    let shape = Mathematics.exponential(logShape)
    (self.family, self.shape) = (family, shape)
    switch family {
    case .exponential:
      logScale = logMean
      constant = -logMean
    case .lognormal:
      logScale = logMean - shape * shape / 2
      constant = -logShape - 0.9189385332046727
    case .gamma:
      logScale = logMean - logShape
      constant = -shape * logScale - Mathematics.logGamma(shape)
    case .weibull:
      logScale = logMean - Mathematics.logGamma(1 + 1 / shape)
      constant = logShape - shape * logScale
    }
  }

  /// ln f(x) for x > 0, where `logX` is ln x.
  func logDensity(_ x: Double, _ logX: Double) -> Double {
    switch family {
    case .exponential: return constant - x * Mathematics.exponential(-logScale)
    case .lognormal:
      let z = (logX - logScale) / shape
      return constant - logX - z * z / 2
    case .gamma: return constant + (shape - 1) * logX - x * Mathematics.exponential(-logScale)
    case .weibull: return constant + (shape - 1) * logX - Mathematics.exponential(shape * (logX - logScale))
    }
  }

  /// ln P(X > x) for x > 0, where `logX` is ln x.
  func logSurvival(_ x: Double, _ logX: Double) -> Double {
    switch family {
    case .exponential: -x * Mathematics.exponential(-logScale)
    case .lognormal: Mathematics.logNormalSurvival((logX - logScale) / shape)
    case .gamma: Mathematics.logUpperGamma(shape, x * Mathematics.exponential(-logScale))
    case .weibull: -Mathematics.exponential(shape * (logX - logScale))
    }
  }
}
