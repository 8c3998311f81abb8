/// Finds where a function is greatest. Deterministic: the same function gives the same point, to the last bit.
enum Maximum {
  /// A function's greatest value in two variables and its point, by Nelder and Mead's simplex (Computer Journal 7, 1965)
  /// from `start`, begun anew from what it found until that gains nothing.
  ///
  /// - Returns: nil when it does not settle.
  static func inPlane(
    from start: SIMD2<Double>, step: Double, _ function: (SIMD2<Double>) -> Double
  ) -> (point: SIMD2<Double>, value: Double)? {
    var point = start
    var value = function(start)
    for _ in 0..<12 {
      guard let found = simplex(from: point, step: step, function) else { return nil }
      let gain = found.value - value
      (point, value) = found
      if gain < 1e-9 { return value.isFinite ? (point, value) : nil }
    }
    return nil
  }

  private static func simplex(
    from start: SIMD2<Double>, step: Double, _ function: (SIMD2<Double>) -> Double
  ) -> (point: SIMD2<Double>, value: Double)? {
    func corner(_ point: SIMD2<Double>) -> (point: SIMD2<Double>, value: Double) { (point, function(point)) }
    var corners = [start, start + [step, 0], start + [0, step]].map(corner)
    for _ in 0..<400 {
      corners.sort { $0.value > $1.value }
      let (best, middle, worst) = (corners[0], corners[1], corners[2])
      let size = max(extent(best.point - worst.point), extent(best.point - middle.point))
      if size < 1e-7 { return best }
      let centre = (best.point + middle.point) / 2
      let mirrored = corner(centre + (centre - worst.point))
      if mirrored.value > best.value {
        let farther = corner(centre + 2 * (centre - worst.point))
        corners[2] = farther.value > mirrored.value ? farther : mirrored
      } else if mirrored.value > middle.value {
        corners[2] = mirrored
      } else {
        let towards = mirrored.value > worst.value ? mirrored : worst
        let nearer = corner((centre + towards.point) / 2)
        if nearer.value > towards.value {
          corners[2] = nearer
        } else {
          for i in 1...2 { corners[i] = corner((best.point + corners[i].point) / 2) }
        }
      }
    }
    return nil
  }

  private static func extent(_ step: SIMD2<Double>) -> Double { max(step.x.magnitude, step.y.magnitude) }

  /// The point within `range` where a function with one hill is greatest, and its value: a bracket around `start`, then
  /// golden sections and parabolas (Brent, 1973).
  static func onLine(
    near start: Double, step: Double, in range: ClosedRange<Double>, _ function: (Double) -> Double
  ) -> (point: Double, value: Double) {
    func clamped(_ x: Double) -> Double { min(max(x, range.lowerBound), range.upperBound) }
    var x = clamped(start)
    var fx = function(x)
    var (low, high) = (clamped(x - step), clamped(x + step))
    var (flow, fhigh) = (function(low), function(high))
    var width = step
    while flow > fx || fhigh > fx {
      width *= 2
      if flow > fhigh {
        (high, fhigh, x, fx) = (x, fx, low, flow)
        low = clamped(x - width)
        if low == x { break }
        flow = function(low)
      } else {
        (low, flow, x, fx) = (x, fx, high, fhigh)
        high = clamped(x + width)
        if high == x { break }
        fhigh = function(high)
      }
    }
    return brent(low, high, x, fx, function)
  }

  private static func brent(
    _ first: Double, _ last: Double, _ start: Double, _ startValue: Double, _ function: (Double) -> Double
  ) -> (point: Double, value: Double) {
    var (low, high) = (min(first, last), max(first, last))
    var (x, w, v) = (start, start, start)
    var (fx, fw, fv) = (startValue, startValue, startValue)
    var (step, before) = (0.0, 0.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      let least = 1e-8 * x.magnitude + 1e-9
      if (x - middle).magnitude <= 2 * least - (high - low) / 2 { break }
      var isGolden = true
      if before.magnitude > least {
        let r = (x - w) * (fx - fv)
        var q = (x - v) * (fx - fw)
        var p = (x - v) * q - (x - w) * r
        q = 2 * (q - r)
        if q > 0 { p = -p } else { q = -q }
        if p.magnitude < (q * before / 2).magnitude, p > q * (low - x), p < q * (high - x) {
          (before, step, isGolden) = (step, p / q, false)
        }
      }
      if isGolden {
        before = (x < middle ? high : low) - x
        step = 0.3819660112501051 * before
      }
      let u = x + (step.magnitude >= least ? step : (step > 0 ? least : -least))
      let fu = function(u)
      if fu >= fx {
        if u < x { high = x } else { low = x }
        (v, w, x) = (w, x, u)
        (fv, fw, fx) = (fw, fx, fu)
      } else {
        if u < x { low = u } else { high = u }
        if fu >= fw || w == x {
          (v, w) = (w, u)
          (fv, fw) = (fw, fu)
        } else if fu >= fv || v == x || v == w {
          (v, fv) = (u, fu)
        }
      }
    }
    return (x, fx)
  }
}
