internal import Occupancy

/// A birth and death process in continuous time with states 0…n, followed by uniformisation (Jensen, 1953): the process
/// is looked at when a clock as fast as its fastest state ticks, and the number of ticks is Poisson. Every term is
/// positive, so that only rounding is lost: about 10⁻¹⁶ a step.
struct BirthDeath {
  /// Rate from each state to the next; 0 in the last.
  private let births: [Double]
  /// Rate from each state to the one before; 0 in the first.
  private let deaths: [Double]
  private let fastest: Double

  /// A process whose state *n* goes up at rate `births[n]` and down at `deaths[n]`.
  init(births: [Double], deaths: [Double]) {
    precondition(births.count == deaths.count && births.last == 0 && deaths.first == 0, "the ends are open")
    (self.births, self.deaths) = (births, deaths)
    fastest = zip(births, deaths).reduce(0) { max($0, $1.0 + $1.1) }
  }

  /// Ticks of the clock in one step: e⁻¹⁰⁰ is still far from the smallest number.
  private static let ticks = 100.0

  /// About how many operations it takes to go `time` further.
  func work(_ time: Double) -> Double { (2 * fastest * time + 200) * Double(births.count) }

  /// Carries the probabilities of the states `time` further, and adds the time spent in each state to `spent`.
  func advance(_ states: inout [Double], by time: Double, spent: inout [Double]) {
    guard fastest > 0 else {
      for n in states.indices { spent[n] += states[n] * time }
      return
    }
    let steps = max(1, (fastest * time / BirthDeath.ticks).rounded(.up))
    for _ in 0..<Int(steps) { step(&states, fastest * time / steps, &spent) }
  }

  private func step(_ states: inout [Double], _ ticks: Double, _ spent: inout [Double]) {
    var (power, next) = (states, states)
    var weight = Mathematics.exponential(-ticks)
    var tail = 1 - weight
    var k = 0.0
    for n in states.indices { states[n] = 0 }
    while true {
      for n in states.indices {
        states[n] += power[n] * weight
        spent[n] += power[n] * max(0, tail) / fastest
      }
      if k > ticks, weight < 1e-18 { return }
      k += 1
      weight *= ticks / k
      tail -= weight
      tickOnce(power, &next)
      swap(&power, &next)
    }
  }

  private func tickOnce(_ power: [Double], _ next: inout [Double]) {
    for n in power.indices { next[n] = power[n] * (1 - (births[n] + deaths[n]) / fastest) }
    for n in power.indices.dropLast() {
      next[n + 1] += power[n] * births[n] / fastest
      next[n] += power[n + 1] * deaths[n + 1] / fastest
    }
  }
}
