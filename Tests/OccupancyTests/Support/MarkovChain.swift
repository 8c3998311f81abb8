@testable import Occupancy

/// A small Markov process in continuous time, solved exactly.
struct MarkovChain {
  private let size: Int
  private let rates: [Double]

  /// `size` states, with `rate(from, to)` for every two different states.
  init(size: Int, rate: (Int, Int) -> Double) {
    self.size = size
    var rates = Array(repeating: 0.0, count: size * size)
    for from in 0..<size {
      for to in 0..<size where to != from {
        rates[from * size + to] = rate(from, to)
        rates[from * size + from] -= rate(from, to)
      }
    }
    self.rates = rates
  }

  /// A birth and death process.
  init(births: [Double], deaths: [Double]) {
    self.init(size: deaths.count + 1) { from, to in
      if to == from + 1 { births[from] } else if to == from - 1 { deaths[to] } else { 0 }
    }
  }

  /// The distribution `time` later, and the time spent in each state until then, by uniformisation in short steps.
  func later(_ start: [Double], _ time: Double) -> (distribution: [Double], spent: [Double]) {
    let fastest = (0..<size).map { -rates[$0 * size + $0] }.max() ?? 0
    let steps = max(1, Int((fastest * time / 20).rounded(.up)))
    var spent = Array(repeating: 0.0, count: size)
    var now = start
    for _ in 0..<steps { now = step(now, time / Double(steps), fastest, &spent) }
    return (now, spent)
  }

  private func step(_ start: [Double], _ time: Double, _ fastest: Double, _ spent: inout [Double]) -> [Double] {
    var power = start
    var weight = Mathematics.exponential(-fastest * time)
    var tail = 1 - weight
    var result = power.map { $0 * weight }
    for i in 0..<size { spent[i] += power[i] * tail / fastest }
    for k in 1...200 {
      var next = power
      for from in 0..<size where power[from] != 0 {
        for to in 0..<size { next[to] += power[from] * rates[from * size + to] / fastest }
      }
      power = next
      weight *= fastest * time / Double(k)
      tail -= weight
      for i in 0..<size {
        result[i] += power[i] * weight
        spent[i] += power[i] * max(0, tail) / fastest
      }
    }
    return result
  }

  /// The stationary distribution, by Gaussian elimination (Grassmann, Taksar and Heyman, 1985: no subtractions).
  var stationary: [Double] {
    var a = rates
    for n in stride(from: size - 1, to: 0, by: -1) {
      let sum = (0..<n).reduce(0.0) { $0 + a[n * size + $1] }
      for i in 0..<n { a[i * size + n] /= sum }
      for i in 0..<n {
        for j in 0..<n where j != i { a[i * size + j] += a[i * size + n] * a[n * size + j] }
      }
    }
    var weights = [1.0]
    for n in 1..<size { weights.append((0..<n).reduce(0.0) { $0 + weights[$1] * a[$1 * size + n] }) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}

/// Σ value(state) · weight.
func expectation(_ weights: [Double], _ value: (Int) -> Double) -> Double {
  weights.indices.reduce(0) { $0 + weights[$1] * value($1) }
}

/// Erlang's loss formula: the share turned away with `places` places and `load` offered, by its recursion.
func erlangB(places: Int, load: Double) -> Double {
  (1...places).reduce(1.0) { blocked, c in load * blocked / (Double(c) + load * blocked) }
}
