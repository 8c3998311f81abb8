@testable import Occupancy

/// Independent observations of one number: their mean, and how sure the mean is.
struct Sample: CustomStringConvertible {
  private(set) var count = 0
  private(set) var mean = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    let distance = value - mean
    mean += distance / Double(count)
    squares += distance * (value - mean)
  }

  var variance: Double { squares / Double(count - 1) }

  var standardError: Double { (variance / Double(count)).squareRoot() }

  /// Whether the mean lies within four standard errors of `expected`, and `slack` more.
  func agrees(with expected: Double, slack: Double = 0) -> Bool {
    (mean - expected).magnitude <= 4 * standardError + slack + 1e-12 * expected.magnitude
  }

  var description: String { "mean \(mean) ± \(standardError) (standard error, n = \(count))" }
}

/// Whether `count` successes in `trials` lie within four standard errors of `share`.
func agrees(_ count: Int, of trials: Int, with share: Double) -> Bool {
  let error = (share * (1 - share) * Double(trials)).squareRoot()
  return (Double(count) - share * Double(trials)).magnitude <= 4 * error + 1e-9
}

/// The Kolmogorov–Smirnov distance times √n between draws and a survival function, jumps allowed.
///
/// Draws and the sides of a jump are told apart at 10⁻⁶, far coarser than rounding and far finer than any distance that
/// matters. Above 2.28 is rarer than four standard errors.
func kolmogorov(_ draws: [Double], survival: (Double) -> Double) -> Double {
  let sorted = draws.map { ($0 * 1e6).rounded() / 1e6 }.sorted()
  let n = Double(sorted.count)
  var distance = 0.0
  var i = 0
  while i < sorted.count {
    var j = i + 1
    while j < sorted.count, sorted[j] == sorted[i] { j += 1 }
    let below = 1 - survival(sorted[i] - 5e-7)
    let upTo = 1 - survival(sorted[i] + 5e-7)
    distance = max(distance, below - Double(i) / n - 1e-12, Double(j) / n - upTo)
    distance = max(distance, Double(i) / n - below, upTo - Double(j) / n)
    i = j
  }
  return distance * n.squareRoot()
}

/// What no honest sample's Kolmogorov–Smirnov distance passes: P ≈ 6 · 10⁻⁵, as for four standard errors.
let kolmogorovLimit = 2.28

/// Words of a fixed stream for tests of draws.
func words(_ count: Int, stream: UInt64 = 1) -> [UInt64] {
  let stream = RandomStream(word: RandomStream.mix(stream))
  return (0..<Int64(count)).map(stream.word)
}
