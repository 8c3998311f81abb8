import Testing

@testable import Forecasting

@Suite("A waiting list with an end") struct LimitedListTests {
  /// The long run of the process by its balance equations, state by state.
  private func balance(
    _ places: Int, _ load: Double, _ longest: Int, _ patience: Double?
  ) -> (residents: Double, waiting: Double, full: Double, last: Double) {
    var weights = [1.0]
    for n in 1...places + longest {
      let leaving = patience.map { Double(max(0, n - places)) / $0 } ?? 0
      weights.append(weights[n - 1] * load / (Double(min(n, places)) + leaving))
    }
    let total = weights.reduce(0, +)
    func mean(_ value: (Int) -> Double) -> Double {
      weights.indices.reduce(0) { $0 + weights[$1] * value($1) } / total
    }
    return (
      mean { Double(min($0, places)) }, mean { Double(max(0, $0 - places)) }, mean { $0 >= places ? 1 : 0 },
      weights[places + longest] / total
    )
  }

  @Test("Residents, waiting and refusals are those of the balance equations", arguments: [1, 4, 30], [0, 1, 7])
  func balanced(places: Int, longest: Int) {
    for load in [0.3, 3.7, 60] {
      for patience in [nil, 0.2, 5] as [Double?] {
        let expected = balance(places, load, longest, patience)
        let list = LimitedList(places: places, load: load, longest: longest, patience: patience)
        #expect(agree(list.residents, expected.residents) && agree(list.findNoPlace, expected.full))
        #expect(longest == 0 ? list.waiting == 0 : agree(list.waiting, expected.waiting))
        let left = patience.map { expected.waiting / (load * $0) } ?? 0
        #expect(agree(list.notAdmitted, expected.last + left))
      }
    }
  }

  @Test("Waits of those admitted and of those who leave add up to Little's law")
  func little() throws {
    for patience in [0.1, 2] {
      let list = LimitedList(places: 3, load: 4, longest: 5, patience: patience)
      let left = list.waiting / (4 * patience)
      let admitted = 1 - list.notAdmitted - (1 - list.findNoPlace)
      let waited = admitted * list.meanWaitFromList + left * (try #require(list.meanWaitOfLeaving))
      #expect(agree(waited, list.waiting / 4))
    }
    let endless = LimitedList(places: 3, load: 4, longest: 5, patience: nil)
    #expect(endless.meanWaitOfLeaving == nil)
    let admitted = endless.findNoPlace - endless.notAdmitted
    #expect(agree(admitted * endless.meanWaitFromList, endless.waiting / 4))
  }

  @Test("A list longer than anybody needs is one without end, and a huge load stays finite")
  func limits() throws {
    let patient = ErlangA(places: 6, load: 5, patience: 0.4)
    let long = LimitedList(places: 6, load: 5, longest: 400, patience: 0.4)
    #expect(agree(long.residents, patient.residents) && agree(long.meanWaitFromList, patient.meanWaitFromList))
    #expect(agree(try #require(long.meanWaitOfLeaving), patient.meanWaitOfLeaving))
    let unlimited = try #require(ErlangC(places: 6, load: 5))
    let endless = LimitedList(places: 6, load: 5, longest: 1_000, patience: nil)
    #expect(agree(endless.waiting, unlimited.waiting) && agree(endless.findNoPlace, unlimited.waits))
    let crowded = LimitedList(places: 2, load: 1e6, longest: 1_000, patience: nil)
    #expect(agree(crowded.residents, 2, within: 1e-4) && agree(crowded.waiting, 1_000, within: 1e-4))
  }
}
