extension Histogram {
  /// The share of values below `value`, those in its bin counting half.
  package func shareBelow(_ value: Int64) -> Double {
    let own = Histogram.bin(value)
    var doubled: Int64 = 0
    for (bin, amount) in bins { doubled += bin < own ? 2 * amount : bin == own ? amount : 0 }
    return Double(doubled) / Double(2 * count)
  }

  /// The continuous ranked probability score of the distribution when `value` came: the integral of
  /// (F(x) − [x ≥ value])², in the unit of the values.
  ///
  /// It is the distance between forecast and outcome, as an absolute error is for a single figure: zero for a forecast
  /// that was certain and right. Source: Matheson & Winkler 1976; Gneiting & Raftery 2007, equation 20.
  package func rankedProbabilityScore(of value: Int64) -> Double {
    let outcome = Double(value)
    var (score, seen) = (0.0, Int64(0))
    var last = -Double.infinity
    // The step function F changes at the bins; the outcome is one more point at which the integrand changes.
    func add(upTo point: Double) {
      defer { last = point }
      guard last.isFinite, point > last else { return }
      let below = Double(seen) / Double(count) - (last >= outcome ? 1 : 0)
      score += below * below * (point - last)
    }
    var isPast = false
    for (bin, amount) in bins {
      let point = bin == Histogram.bin(value) ? outcome : Histogram.middle(bin)
      if !isPast, point >= outcome {
        add(upTo: outcome)
        isPast = true
      }
      add(upTo: point)
      seen += amount
    }
    if !isPast { add(upTo: outcome) }
    return score
  }
}
