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
        .answer, .viability, .capacity, .accounts, .variants, .grid, .waiting, .kommuner, .sensitivity, .reference,
        .data, .backtest, .sources, .conflicts, .reproduction,
      ]
    case .command(.check): [.answer, .rules, .sources, .conflicts, .warnings]
    case .command(let command): Self.sections(of: command) + [.conflicts, .basis]
    }
  }

  private static func sections(of command: ResultCommand) -> [Section.Kind] {
    switch command {
    case .run: [.answer, .capacity, .accounts, .waiting, .viability, .reference]
    case .compare: [.answer, .variants, .viability]
    case .grid: [.grid]
    case .why, .breakeven, .sensitivity, .spiral: [.sensitivity]
    case .erlang: [.reference]
    case .explain: [.answer, .takst]
    case .check: []
    case .backtest: [.backtest]
    case .calibrate: [.data]
    }
  }
}
