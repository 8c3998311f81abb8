import Testing

@testable import Reporting

@Suite("Adding up")
struct AddingUpTests {
  @Test("Parts are rounded so that they add up, the largest remainders up")
  func parts() {
    #expect(AddingUp.rounded([0.4, 0.4, 0.2], to: 1) == [1, 0, 0])
    #expect(AddingUp.rounded([1.5, 1.5], to: 3) == [2, 1])
    #expect(AddingUp.rounded([-0.6, -0.6, 0.2], to: -1) == [0, -1, 0])
    #expect(AddingUp.rounded([2.9, 0.1], to: 2) == [2, 0])
    #expect(AddingUp.rounded([], to: 0) == [])
  }

  @Test("A whole with its parts is printed to the digits of its style", arguments: Language.allCases)
  func figures(language: Language) {
    let style = FigureStyle(language, exact: .millions, places: 1)
    func number(_ value: Double) -> ResultNumber { ResultNumber(value, .value("why:a")) }
    let told = style.addingUp([number(-440_000), number(-440_000), number(-220_000)], to: number(-1_100_000))
    let mark = language == .danish ? "," : "."
    #expect(told.parts.map { $0.withoutUnit.text } == ["-0\(mark)4", "-0\(mark)5", "-0\(mark)2"])
    #expect(told.total.withoutUnit.text == "-1\(mark)1")
    #expect(told.parts.allSatisfy { $0.isPart })
    let later = style.addingUp([number(660_000)], to: number(1_740_000), from: number(1_050_000))
    #expect(later.parts.map { $0.withoutUnit.text } == ["0\(mark)6"])
  }

  @Test("A figure above nothing has a plus, and one that reads as nothing has none")
  func signs() {
    let style = FigureStyle(.danish, exact: .kroner, places: 0)
    func text(_ value: Double) -> String? { style.figure(ResultNumber(value, .value("a:b")))?.signed.withoutUnit.text }
    #expect(text(476.4) == "+476")
    #expect(text(0.3) == "0")
    #expect(text(-12) == "-12")
  }
}
