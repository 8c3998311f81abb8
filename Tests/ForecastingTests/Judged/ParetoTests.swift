import Testing

@testable import Forecasting

@Suite("Choices that no other beats") struct ParetoTests {
  private func unbeaten(_ choices: [[Double]]) -> [Bool] {
    Pareto.unbeaten(choices.map { $0.map { Pareto.Figure($0) } })
  }

  @Test("A choice is beaten by one that is as good by all and better by one figure")
  func plain() {
    #expect(unbeaten([[1, 1], [2, 1], [1, 2], [0, 3], [0, 2]]) == [false, true, true, true, false])
    #expect(unbeaten([[5]]) == [true])
    #expect(unbeaten([[3], [4], [4]]) == [false, true, true])
  }

  @Test("Equal choices keep their place both")
  func ties() {
    #expect(unbeaten([[1, 2], [1, 2], [1, 1]]) == [true, true, false])
  }

  @Test("A choice that is only beaten within the precision of its figures is kept")
  func noise() {
    func choice(_ value: Double, _ other: Double) -> [Pareto.Figure] {
      [Pareto.Figure(value, standardError: 0.5), Pareto.Figure(other)]
    }
    // 1.96·√(0.5² + 0.5²) = 1.386
    #expect(Pareto.unbeaten([choice(0, 1), choice(1.38, 1)]) == [true, true])
    #expect(Pareto.unbeaten([choice(0, 1), choice(1.39, 1)]) == [false, true])
    #expect(Pareto.unbeaten([choice(0, 1), choice(1.39, 0.99)]) == [true, true], "worse by the other figure")
  }

  @Test("Somebody is always unbeaten, and whoever is beaten is beaten by an unbeaten choice when nothing is uncertain")
  func front() {
    var numbers = SeededNumbers(state: 4)
    for _ in 0..<50 {
      let choices = (0..<20).map { _ in (0..<3).map { _ in Double(numbers.next() % 6) } }
      let kept = unbeaten(choices)
      #expect(kept.contains(true))
      for (choice, isKept) in zip(choices, kept) where !isKept {
        let isBeaten = zip(choices, kept).contains { other, isOtherKept in
          isOtherKept && zip(other, choice).allSatisfy { $0 >= $1 } && other != choice
        }
        #expect(isBeaten)
      }
    }
  }
}
