internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads explain`: how a scenario's figures come about.
struct Explain: Command {
  private static let year = CommonOptions.year("Explain this year only.")

  static let declaration = CommandDeclaration(
    name: "explain",
    summary: "show step by step how the takst of a scenario is made",
    discussion: "Calculates the takst from the cost base and the assumed occupancy without simulating, names the rule "
      + "behind every step and lists the sources and assumptions of the scenario.",
    positional: CommonOptions.scenario,
    options: [CommonOptions.set, CommonOptions.variant, year] + CommonOptions.result,
    example: "plads explain scenarios/kvisten.jsonc --year 2023")

  let file: String
  let changes: [Assignment]
  let variant: String?
  let year: Int?
  let output: OutputOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    changes = parsed.assignments(CommonOptions.set)
    variant = parsed.text(CommonOptions.variant)
    year = parsed.integer(Self.year)
    output = try OutputOptions(parsed)
    try parsed.refuseClashes(reading: [file], writing: [output.out])
  }

  /// Shows how the takster come about.
  func perform() throws -> ExitCode {
    let loaded = try LoadedScenario(file, changes: changes, quiet: output.isQuiet)
    try loaded.refuseClashes(writing: [output.out].compactMap(\.self))
    let variant = try loaded.variant(variant)
    if let year { _ = try loaded.index(ofYear: year) }
    let explanations = try Explanation.of(variant)
    if explanations.isEmpty { throw CommandError.nothingToExplain(file: file) }
    let destination = try Output(output.out)
    let value = ExplanationJSON(loaded.subject, variant, explanations, year: year).value
    try output.write(value, of: .explain, to: destination)
    try destination.commit()
    return .done
  }
}
