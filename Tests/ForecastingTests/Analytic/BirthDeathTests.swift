import Testing

@testable import Forecasting

@Suite("Birth and death process")
struct BirthDeathTests {
  @Test("Two states: the way to equilibrium is an exponential")
  func twoStates() {
    // From state 0 with rates 0.3 up and 0.2 down, P(1 at t) = 0.6 (1 − e^(−0.5 t)).
    let process = BirthDeath(births: [0.3, 0], deaths: [0, 0.2])
    for time in [0.5, 1, 7, 400] {
      var (states, spent) = ([1.0, 0.0], [0.0, 0.0])
      process.advance(&states, by: time, spent: &spent)
      let left = power(-0.5 * time)
      #expect(agree(states[1], 0.6 * (1 - left), within: 1e-12))
      #expect(agree(spent[1], 0.6 * (time - (1 - left) / 0.5), within: 1e-9))
      #expect(agree(spent[0] + spent[1], time, within: 1e-12))
    }
  }

  @Test("Nothing happens without rates")
  func still() {
    var (states, spent) = ([0.0, 1.0], [0.0, 0.0])
    BirthDeath(births: [0, 0], deaths: [0, 0]).advance(&states, by: 9, spent: &spent)
    #expect(states == [0, 1] && spent == [0, 9])
  }

  @Test("In the long run it is Erlang's loss and Erlang A")
  func longRun() throws {
    let births = (0...6).map { $0 < 6 ? 5.4 : 0 }
    var states = [1.0] + Array(repeating: 0.0, count: 6)
    var spent = Array(repeating: 0.0, count: 7)
    BirthDeath(births: births, deaths: (0...6).map { Double($0) }).advance(&states, by: 60, spent: &spent)
    #expect(agree(states[6], ErlangB(places: 6, load: 5.4).turnedAway, within: 1e-11))

    let size = 120
    var many = [1.0] + Array(repeating: 0.0, count: size - 1)
    spent = Array(repeating: 0.0, count: size)
    let deaths = (0..<size).map { Double(min($0, 6)) + Double(max(0, $0 - 6)) / 0.7 }
    BirthDeath(births: (0..<size).map { $0 < size - 1 ? 5.4 : 0 }, deaths: deaths)
      .advance(&many, by: 80, spent: &spent)
    let waiting = many.indices.reduce(0.0) { $0 + many[$1] * Double(max(0, $1 - 6)) }
    #expect(agree(waiting, ErlangA(places: 6, load: 5.4, patience: 0.7).waiting, within: 1e-10))
  }

  /// e^x by its series, so that the test needs no library.
  private func power(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    let halved = x / 1_024
    for k in 1..<20 {
      term *= halved / Double(k)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}
