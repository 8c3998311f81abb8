/// `plads backtest`: forecasts held against what happened.
struct BacktestOptions: CommandOptions {
  static let variants = OptionDeclaration(
    "variant", .text(placeholder: "NAME"), repeatable: true,
    help: "Hold this variant against what happened instead of the scenario as it stands.")

  static let declaration = CommandDeclaration(
    name: "backtest",
    summary: "hold the forecast against what really happened",
    discussion: "Simulates the scenario from its first day and tells where in the predicted spread each figure under "
      + "\"observeret\" fell, and which of them the assumptions were fitted to.",
    positional: CommonOptions.scenario,
    options: [
      CommonOptions.set, variants, CommonOptions.replications, CommonOptions.seed, CommonOptions.threads,
      CommonOptions.json, CommonOptions.out, CommonOptions.quiet,
    ],
    example: "plads backtest scenarios/kvisten.jsonc")

  let file: String
  /// Names of the variants in the order given; empty means the scenario as it stands.
  let variants: [String]
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    variants = parsed.texts(Self.variants)
    simulation = try SimulationOptions(parsed)
  }
}
