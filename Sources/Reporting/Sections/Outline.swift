/// Which sections are told of a result, in their order.
package enum Outline: Sendable, Hashable {
  /// The report of a scenario: a page, a case and a workbook.
  case report
  /// What a command prints.
  case command(ResultCommand)

  var sections: [Section.Kind] {
    switch self {
    case .report:
      [
        .answer, .expectations, .known, .limits, .viability, .capacity, .ydelser, .accounts, .takst, .causes,
        .breakEven,
        .variants, .grid, .waiting, .kommuner, .sensitivity, .spiral, .theory, .reference, .formulas, .data, .backtest,
        .uncertain,
        .sources, .conflicts, .reproduction,
      ]
    case .command(.check): [.answer, .rules, .uncertain, .sources, .conflicts, .warnings]
    case .command(let command): Self.sections(of: command) + [.conflicts, .basis]
    }
  }

  private static func sections(of command: ResultCommand) -> [Section.Kind] {
    switch command {
    case .run: [.answer, .expectations, .known, .capacity, .accounts, .ydelser, .waiting, .limits, .theory]
    case .compare: [.answer, .expectations, .rules, .variants, .known, .limits]
    case .replay: [.answer, .future]
    case .grid: [.answer, .grid]
    case .why: [.answer, .causes]
    case .breakeven: [.answer, .breakEven]
    case .spiral: [.answer, .spiral]
    case .sensitivity: [.answer, .sensitivity]
    case .erlang: [.answer, .formulas]
    case .explain: [.answer, .explanation]
    case .check: []
    case .backtest: [.answer, .backtest]
    case .calibrate: [.answer, .data]
    }
  }
}
