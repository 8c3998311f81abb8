internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads explain`
struct ExplainCommand {
  private let options: ExplainOptions

  init(_ options: ExplainOptions) { self.options = options }

  /// Shows how the takster come about.
  func perform() throws -> ExitCode {
    let loaded = try LoadedScenario(options.file, changes: options.changes)
    let variant = try loaded.variant(options.variant)
    if let year = options.year, !loaded.scenario.period.years.contains(year) {
      throw CommandError.yearOutside(year, period: loaded.subject.periodText)
    }
    let explanations = try Explanation.of(variant)
    if explanations.isEmpty { throw CommandError.nothingToExplain(file: options.file) }
    let output = try Output(options.out)
    try output.write(text(loaded, variant, explanations))
    try output.commit()
    return .done
  }

  private func text(_ loaded: LoadedScenario, _ variant: Variant, _ explanations: [Explanation]) -> String {
    if options.json {
      return ExplanationJSON(loaded.subject, variant, explanations, year: options.year).value.text
    }
    return ExplanationText(
      loaded.subject, variant, explanations, year: options.year, page: loaded.page(options.out)
    ).text
  }
}
