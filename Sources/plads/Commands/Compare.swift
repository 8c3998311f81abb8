internal import Forecasting
internal import Reporting
internal import Scenarios

/// `plads compare`: variants of a scenario beside each other.
struct Compare: Command {
  static let variants = OptionDeclaration(
    "variant", .text(placeholder: "NAME"), repeatable: true,
    help: "Compare this variant; without the option, all of them.")

  static let declaration = CommandDeclaration(
    name: "compare",
    summary: "simulate the variants of a scenario and show their differences",
    discussion: "Every variant meets the same people in the same futures, so that a difference comes from the variant "
      + "and not from chance.",
    positional: CommonOptions.scenario,
    options: [CommonOptions.set, variants] + CommonOptions.simulation,
    example: "plads compare scenarios/kvisten.jsonc --precision 0.5%")

  /// Names of the variants in the order given; empty means all.
  let variants: [String]
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    variants = parsed.texts(Self.variants)
    simulation = try SimulationOptions(parsed)
  }

  /// Simulates variants together and shows them beside each other.
  func perform() throws -> ExitCode {
    let run = try SimulationRun(simulation)
    let loaded = run.loaded
    guard !loaded.scenario.variants.isEmpty else { throw CommandError.noVariants(file: simulation.file) }
    return try run.tell(.compare, variants.isEmpty ? loaded.scenario.variants : loaded.variants(variants)) {
      try ResultJSON(loaded.subject, $0, planned: run.settings.replications, asked: simulation.precision)
        .value(command: .compare)
    }
  }
}
