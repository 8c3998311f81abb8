package import Occupancy

/// What stays say of one form of their distribution: maximum likelihood with censoring and delayed entry.
package struct StayFit: Sendable {
  /// Why a form could not be fitted.
  package enum Failure: Error, Hashable, Sendable {
    /// Nobody has left: any long mean fits.
    case noCompletedStay
    /// Fewer completed stays than ``leastCompleted``.
    case tooFewCompleted(Int)
    /// The likelihood rises up to the least or the greatest spread that is allowed.
    case atLimit(cv: Double)
    /// The likelihood rises up to the longest mean that is allowed.
    case meanAtLimit
    /// The search did not settle.
    case notConverged
  }

  /// A parameter and what is certain about it.
  package struct Parameter: Hashable, Sendable {
    /// The value that makes the data most likely.
    package let value: Double
    /// Where it lies with 95 percent certainty (profile likelihood); the upper end may be the highest allowed.
    package let interval: Interval
    /// Whether the data give no lower, or no upper, limit within what is allowed.
    package let isOpenBelow, isOpenAbove: Bool
  }

  /// A form with a shape of its own is fitted from this many completed stays on: with fewer, AICc is not defined.
  package static let leastCompleted = 4
  /// The longest mean that is looked at, in days: 200 years, the longest a scenario may state.
  package static let longestMean = 73_050.0

  /// The form.
  package let family: StayFamily
  /// The mean in days.
  package let mean: Parameter
  /// Coefficient of variation; nil for the exponential, whose cv is 1.
  package let cv: Parameter?
  /// Correlation between the logarithms of mean and cv.
  package let correlation: Double?
  /// The distribution with the most likely parameters.
  package let distribution: Distribution
  /// The logarithm of the likelihood at its greatest.
  package let logLikelihood: Double
  /// Akaike's criterion, 2k − 2 ln L.
  package let aic: Double
  /// The same corrected for few observations, counting completed stays; nil when there are too few even for that.
  package let aicc: Double?

  /// Fits a form.
  package init(_ spells: [Spell], family: StayFamily) throws(Failure) {
    let completed = spells.count { $0.isComplete }
    guard completed > 0 else { throw .noCompletedStay }
    guard family == .exponential || completed >= StayFit.leastCompleted else { throw .tooFewCompleted(completed) }
    let search = StaySearch(spells, family: family)
    let best = try search.best()
    self.family = family
    logLikelihood = best.value
    let k = Double(family.parameters)
    let n = Double(completed)
    aic = 2 * k - 2 * best.value
    aicc = n > k + 1 ? aic + 2 * k * (k + 1) / (n - k - 1) : nil
    let (mean, shape) = (Mathematics.exponential(best.point.x), Mathematics.exponential(best.point.y))
    distribution = family.distribution(mean: mean, shape: shape)
    // Wilks' limit for the exponential, where it is close; Student's t squared where a shape is estimated too: with a
    // dozen stays the limit's intervals are too short.
    let reach = family == .exponential ? Interval.z95 : StudentT.twoSided(0.95, degrees: completed - 2)
    self.mean = search.mean(best, reach: reach)
    cv = family == .exponential ? nil : search.cv(best, reach: reach)
    correlation = family == .exponential ? nil : search.correlation(best)
  }

  /// The median length of stay in days.
  package var median: Double { distribution.inverseSurvival(0.5) }
}

/// The search for the most likely parameters, and for how far the data let them go.
private struct StaySearch {
  typealias Best = (point: SIMD2<Double>, value: Double)

  private let likelihood: StayLikelihood
  private let family: StayFamily
  private let logMeans: ClosedRange<Double>
  private let logShapes: ClosedRange<Double>
  private let start: Double

  init(_ spells: [Spell], family: StayFamily) {
    likelihood = StayLikelihood(spells, family: family)
    self.family = family
    let time = spells.reduce(0) { $0 + $1.days - $1.entry }
    start = Mathematics.logarithm(time / Double(max(1, spells.count { $0.isComplete })))
    logMeans = Mathematics.logarithm(0.01)...Mathematics.logarithm(StayFit.longestMean)
    let ends = [StayFamily.cvRange.lowerBound, StayFamily.cvRange.upperBound]
      .map { Mathematics.logarithm(family.shape(cv: $0)) }.sorted()
    logShapes = ends[0]...ends[1]
  }

  func best() throws(StayFit.Failure) -> Best {
    // Time at risk ÷ ends is the exponential's exact answer.
    if family == .exponential {
      let value = likelihood.value(logMean: start, logShape: 0)
      guard start < logMeans.upperBound else { throw .meanAtLimit }
      return ([start, 0], value)
    }
    let starts = [0.4, 1.0, 2.0].map { cv -> SIMD2<Double> in [start, Mathematics.logarithm(family.shape(cv: cv))] }
    let values = starts.map(value)
    let first = values.indices.max { values[$0] < values[$1] } ?? 0
    guard let best = Maximum.inPlane(from: starts[first], step: 0.3, value) else { throw .notConverged }
    let margin = 1e-3
    for limit in [logShapes.lowerBound, logShapes.upperBound] where (best.point.y - limit).magnitude < margin {
      throw .atLimit(cv: family.cv(shape: Mathematics.exponential(limit)))
    }
    guard best.point.x < logMeans.upperBound - margin else { throw .meanAtLimit }
    guard isFlat(best) else { throw .notConverged }
    return best
  }

  private func value(_ point: SIMD2<Double>) -> Double {
    guard logMeans.contains(point.x), logShapes.contains(point.y) else { return -.infinity }
    return likelihood.value(logMean: point.x, logShape: point.y)
  }

  /// Whether the likelihood has no slope left at the point found.
  private func isFlat(_ best: Best) -> Bool {
    let h = 1e-4
    return [SIMD2(h, 0), SIMD2(0, h)].allSatisfy { step in
      ((value(best.point + step) - value(best.point - step)) / (2 * h)).magnitude < 1e-2
    }
  }

  func mean(_ best: Best, reach: Double) -> StayFit.Parameter {
    var shape = best.point.y
    let profile = { (logMean: Double) -> Double in
      guard family != .exponential else { return likelihood.value(logMean: logMean, logShape: 0) }
      let found = Maximum.onLine(near: shape, step: 0.1, in: logShapes) {
        likelihood.value(logMean: logMean, logShape: $0)
      }
      shape = found.point
      return found.value
    }
    let low = end(from: best.point.x, best.value, reach, limit: logMeans.lowerBound, profile)
    shape = best.point.y
    let high = end(from: best.point.x, best.value, reach, limit: logMeans.upperBound, profile)
    return parameter(best.point.x, low, high) { Mathematics.exponential($0) }
  }

  func cv(_ best: Best, reach: Double) -> StayFit.Parameter {
    var mean = best.point.x
    let profile = { (logShape: Double) -> Double in
      let found = Maximum.onLine(near: mean, step: 0.1, in: logMeans) {
        likelihood.value(logMean: $0, logShape: logShape)
      }
      mean = found.point
      return found.value
    }
    var ends = [logShapes.lowerBound, logShapes.upperBound].map { limit in
      mean = best.point.x
      return end(from: best.point.y, best.value, reach, limit: limit, profile)
    }
    // A greater shape is a smaller cv of gamma and Weibull.
    if family != .lognormal { ends.reverse() }
    return parameter(best.point.y, ends[0], ends[1]) { family.cv(shape: Mathematics.exponential($0)) }
  }

  private func parameter(
    _ best: Double, _ low: (Double, isOpen: Bool), _ high: (Double, isOpen: Bool), _ value: (Double) -> Double
  ) -> StayFit.Parameter {
    StayFit.Parameter(
      value: value(best), interval: Interval(low: value(low.0), high: value(high.0)), isOpenBelow: low.isOpen,
      isOpenAbove: high.isOpen)
  }

  /// Where twice the fall of the profile below its top reaches `reach` squared, between the top and `limit`.
  ///
  /// The root of twice the fall is nearly straight, so false position (the Illinois rule) is there in a few steps.
  private func end(
    from top: Double, _ best: Double, _ reach: Double, limit: Double, _ profile: (Double) -> Double
  ) -> (Double, isOpen: Bool) {
    func excess(_ x: Double) -> Double { (2 * max(0, best - profile(x))).squareRoot() - reach }
    let direction = limit < top ? -1.0 : 1.0
    var (near, nearExcess) = (top, -reach)
    var step = 0.4
    var (far, farExcess) = (top, -reach)
    while farExcess < 0 {
      if far == limit { return (limit, true) }
      (near, nearExcess) = (far, farExcess)
      far = direction < 0 ? max(limit, far - step) : min(limit, far + step)
      farExcess = excess(far)
      step *= 1.6
    }
    var lastSide = 0
    for _ in 0..<40 where (far - near).magnitude > 1e-6 {
      let x = farExcess.isFinite ? near - nearExcess * (far - near) / (farExcess - nearExcess) : (near + far) / 2
      let e = excess(x)
      if e.magnitude < 1e-6 { return (x, false) }
      if e < 0 {
        (near, nearExcess) = (x, e)
        if lastSide == -1 { farExcess /= 2 }
        lastSide = -1
      } else {
        (far, farExcess) = (x, e)
        if lastSide == 1 { nearExcess /= 2 }
        lastSide = 1
      }
    }
    return ((near + far) / 2, false)
  }

  /// From the curvature of the likelihood at its top.
  func correlation(_ best: Best) -> Double? {
    let h = 1e-3
    func at(_ x: Double, _ y: Double) -> Double { value(best.point + [x, y]) }
    let xx = (at(h, 0) - 2 * best.value + at(-h, 0)) / (h * h)
    let yy = (at(0, h) - 2 * best.value + at(0, -h)) / (h * h)
    let xy = (at(h, h) - at(h, -h) - at(-h, h) + at(-h, -h)) / (4 * h * h)
    guard xx < 0, yy < 0, xx * yy > xy * xy else { return nil }
    // The covariance is the inverse of the negative curvature.
    let correlation = xy / (xx * yy).squareRoot()
    return family == .lognormal ? correlation : -correlation
  }
}
