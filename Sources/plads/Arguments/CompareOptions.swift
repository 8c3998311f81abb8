/// `plads compare`: variants of a scenario beside each other.
struct CompareOptions: CommandOptions {
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

  let file: String
  /// Names of the variants in the order given; empty means all.
  let variants: [String]
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    variants = parsed.texts(Self.variants)
    simulation = try SimulationOptions(parsed)
  }
}
