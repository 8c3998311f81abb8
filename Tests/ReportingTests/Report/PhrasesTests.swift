import Occupancy
import Testing

@testable import Reporting

@Suite("Phrases")
struct PhrasesTests {
  private func figure(_ text: String, _ value: Double = 2) -> Figure {
    Figure(value: value, unit: .number, text: text, source: .value("run:a"))
  }

  private let all = Language.allCases.map(Phrases.init)

  @Test("Nouns agree with their numbers")
  func agreement() {
    let (danish, english) = (Phrases(.danish), Phrases(.english))
    #expect(danish.days("1") == "1\u{A0}dag")
    #expect(danish.days("2") == "2\u{A0}dage")
    #expect(english.days("1") == "1\u{A0}day")
    #expect(english.days("20") == "20\u{A0}days")
    func occupied(_ phrases: Phrases, _ places: String) -> String {
      phrases.occupied("A", 2024, figure("0,9"), of: RichText(places), figure("90"), nil).plain
    }
    #expect(occupied(danish, "1").contains("0,9 af 1\u{A0}plads belagt"))
    #expect(occupied(danish, "6").contains("0,9 af 6\u{A0}pladser belagt"))
    #expect(occupied(english, "1").contains("of 1\u{A0}place occupied"))
    #expect(occupied(english, "7 → 6").contains("of 7 → 6\u{A0}places occupied"))
  }

  @Test("Dates and months are written as each language does")
  func dates() throws {
    let day = try #require(CivilDate(iso: "2022-07-01"))
    #expect(Phrases(.danish).date(day) == "1.\u{A0}juli\u{A0}2022")
    #expect(Phrases(.english).date(day) == "1\u{A0}July\u{A0}2022")
    #expect(Phrases(.danish).month("2026-12") == "december\u{A0}2026")
    #expect(Phrases(.english).month("2026-01") == "January\u{A0}2026")
  }

  @Test("Variants are named, or counted when they are many")
  func names() {
    let danish = Phrases(.danish)
    #expect(danish.named(["a"], of: 4) == "»a«")
    #expect(danish.named(["a", "b"], of: 4) == "»a« og »b«")
    #expect(danish.named(["a", "b", "c"], of: 4) == "de andre varianter")
    #expect(danish.named(["a", "b", "c"], of: 5) == "3 af 5 varianter")
    #expect(danish.named(["a", "b", "c"], of: 3) == "alle varianter")
    #expect(danish.variantsNamed(["a", "b", "c"]) == "»a«, »b« og »c«")
  }

  @Test("No section is without a heading, and headings differ", arguments: Language.allCases)
  func titles(language: Language) {
    let titles = Section.Kind.allCases.map(Phrases(language).title)
    #expect(titles.allSatisfy { !$0.isEmpty })
    #expect(Set(titles).count == titles.count)
  }

  @Test("The languages do not share their sentences")
  func translated() {
    let sentences = all.map { phrases in
      [phrases.resultMeaning, phrases.pairingNote, phrases.utilisationMeaning, phrases.kommunerMeaning].map(\.plain)
    }
    #expect(Set(sentences.flatMap(\.self)).count == 8)
  }
}
