import Testing

@testable import Reporting

@Suite("A forecast against what happened, as it is told")
struct BacktestSectionTests {
  private func coverage(_ within: Int, _ count: Int, chance: Double = 0.04) -> JSONValue {
    [.within: .integer(within), .count: .integer(count), .probabilityOfAtMostWithin: .number(chance)]
  }

  private func figure(
    _ quantity: String, _ unit: String, observed: Double, predicted: Double, budgeted: Double? = nil,
    ydelse: String? = nil, isFitted: Bool = false
  ) -> JSONValue {
    [
      .year: 2021, .ydelse: .string(orNull: ydelse), .quantity: .string(quantity), .observed: .number(observed),
      .fitted: .bool(isFitted),
      .predicted: [
        .mean: .number(predicted), .standardError: 0.001, .low: .number(predicted - 0.002),
        .high: .number(predicted + 0.002), .p10: .number(predicted * 0.9), .p90: .number(predicted * 1.1),
        .unit: .string(unit),
      ],
      .shareBelow: 0.03, .within: false, .crps: .number(abs(observed - predicted)),
      .budgeted: .number(orNull: budgeted),
    ]
  }

  private func told(
    notFitted: JSONValue, fitted: JSONValue, figures: [JSONValue] = [], names: [String] = ["scenariet"],
    _ language: Language
  ) throws -> ToldDocument {
    try ToldDocument(
      .backtest,
      [
        .command: "backtest", .version: "0", .scenario: [.name: "Set fra 2020", .fingerprint: "00ff"], .seed: 1,
        .replications: 200,
        .variants: .array(
          names.map {
            [
              .name: .string($0), .coverage: [.notFitted: notFitted, .fitted: fitted],
              .tilbud: [[.id: "kvisten", .name: "Kvisten", .figures: .array(figures)]],
            ]
          }),
      ], language)
  }

  @Test("None, one, some and all of the figures within are told in words", arguments: Language.allCases)
  func within(language: Language) throws {
    func answer(_ within: Int, _ count: Int) throws -> String {
      try told(notFitted: coverage(within, count), fitted: coverage(0, 0), language).answer[0]
    }
    switch language {
    case .danish:
      #expect(
        try answer(0, 2)
          == "Ingen af de 2 tal, som modellen ikke er tilpasset efter, ligger inden for det, som 8 af 10 fremtider "
          + "forudsagde; en rigtig model får 8 af 10 med. Var tallene uafhængige, ville en rigtig model kun klare sig så "
          + "dårligt eller værre i 4 % af tilfældene. Så få tal kan svække en model, men ikke bekræfte den.")
      #expect(try answer(1, 1).hasPrefix("Det ene tal, som modellen ikke er tilpasset efter, ligger inden for det"))
      #expect(try answer(0, 1).hasPrefix("Det ene tal, som modellen ikke er tilpasset efter, ligger ikke inden for"))
      #expect(try answer(3, 3).hasPrefix("Alle 3 tal, som modellen ikke er tilpasset efter, ligger inden for"))
      #expect(
        try answer(9, 11)
          == "9 af de 11 tal, som modellen ikke er tilpasset efter, ligger inden for det, som 8 af 10 fremtider forudsagde; "
          + "en rigtig model får 8 af 10 med.")
    case .english:
      #expect(
        try answer(0, 2)
          == "None of the 2 figures that the model was not fitted to lie within the range that 8 in 10 futures predicted; a "
          + "right model has 8 in 10 in it. If the figures were independent, a right model would do this badly or worse in "
          + "only 4% of cases. So few figures can refute a model, but not confirm one.")
      #expect(try answer(1, 1).hasPrefix("The one figure that the model was not fitted to lies within"))
      #expect(try answer(0, 1).hasPrefix("The one figure that the model was not fitted to does not lie within"))
      #expect(try answer(3, 3).hasPrefix("All 3 figures that the model was not fitted to lie within"))
      #expect(try answer(1, 2).hasPrefix("1 of the 2 figures that the model was not fitted to lies within"))
      #expect(try !answer(9, 11).contains("refute"))
    }
  }

  @Test("Where everything was fitted nothing is tested, and where some was it is told apart")
  func fitted() throws {
    let all = try told(notFitted: coverage(0, 0, chance: 1), fitted: coverage(2, 3), .danish).answer
    #expect(
      all == [
        "Alle tal er tilpassede: antagelserne er valgt, så de passer. Det er ingen prøve af modellen.",
        "2 af de 3 tal, som antagelserne er valgt efter, ligger inden for 8 af 10 fremtider. Det siger, hvor godt "
          + "antagelserne er tilpasset, og prøver ikke modellen.",
      ])
    let some = try told(notFitted: coverage(2, 2), fitted: coverage(1, 1), .english).answer
    #expect(some.count == 2)
    #expect(
      some[1]
        == "The one figure that the assumptions were chosen to give lies within the range of 8 in 10 futures. That says how "
        + "well they were fitted, and tests nothing.")
    #expect(try told(notFitted: coverage(2, 2), fitted: coverage(0, 0), .english).answer.count == 1)
  }

  @Test("A figure stands beside what was predicted of it, and how far the model and the budget were off")
  func tables() throws {
    let figures = [
      figure("residents", "number", observed: 5.6, predicted: 6.7),
      figure("result", "kroner", observed: -1_000_000, predicted: -600_000, budgeted: 0),
      figure(
        "enrolledShare", "share", observed: 0.63, predicted: 0.81, budgeted: 0.95, ydelse: "Unge", isFitted: true),
    ]
    let danish = try told(notFitted: coverage(0, 2), fitted: coverage(0, 1), figures: figures, .danish)
    let tables = danish.tables(.backtest)
    #expect(tables.map(\.caption) == ["Kvisten: forudsagt og faktisk", "Kvisten: hvor langt ved siden af"])
    #expect(
      tables[0].columns.map(\.title) == ["Faktisk", "Forudsagt", "I 8 af 10 fremtider", "Inden for", "Tilpasset"])
    #expect(tables[0].plainRows[0] == ["Indskrevne i gennemsnit 2021", "5,6", "6,7", "6,0 til 7,4", "nej", "nej"])
    #expect(
      tables[1].plainRows[1] == ["Resultat 2021", "3 %", "0,40 mio. kr.", "1,00 mio. kr."])
    let english = try told(notFitted: coverage(0, 2), fitted: coverage(0, 1), figures: figures, .english).tables(
      .backtest)
    #expect(english[1].plainRows[2] == ["Belægning (indskrevet) 2021, Unge", "3%", "18.0 points", "32.0 points"])
    let unfitted = try told(notFitted: coverage(0, 1), fitted: coverage(0, 0), figures: [figures[0]], .english)
    #expect(
      unfitted.tables(.backtest)[0].columns.map(\.title) == ["Observed", "Predicted", "In 8 of 10 futures", "Within"])
  }

  @Test("Several variants are told one by one")
  func variants() throws {
    let document = try told(notFitted: coverage(2, 2), fitted: coverage(0, 0), names: ["a", "b"], .danish)
    #expect(document.answer.count == 2)
    #expect(document.document.sections[0].blocks.first == .heading("»a«"))
  }
}
