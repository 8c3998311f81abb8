internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Takst

/// `plads spiral`: whether recovering deficits drives buyers away.
struct Spiral: Command {
  private static let elasticity = OptionDeclaration(
    "elasticity", .numbers(-10...10), repeatable: true,
    help: "Price elasticities to try, separated by commas; by default 0,-0.25,-0.5,-1,-2 and the scenario's own.")
  /// Tried unless others are asked for.
  private static let customary = [0, -0.25, -0.5, -1, -2]

  static let declaration = CommandDeclaration(
    name: "spiral",
    summary: "show whether a rising takst drives buyers away",
    discussion: "Simulates the scenario with referrals that follow the takst more or less, since nobody knows how much "
      + "they do. Shows how often the takst rises and belægning falls three years running, and where both come to rest.",
    positional: CommonOptions.scenario, options: CommonOptions.decision + [elasticity],
    example: "plads spiral scenarios/kvisten.jsonc --elasticity 0,-0.5")

  /// Empty means the customary ones.
  let elasticities: [Double]
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    elasticities = parsed.numbers(Self.elasticity)
    simulation = try SimulationOptions(parsed)
  }

  /// Shows whether takst and belægning drive each other.
  func perform() throws -> ExitCode {
    let run = try SimulationRun(simulation)
    let variant = try run.variantWithEconomy()
    let forecast = try SpiralForecast(variant, elasticities: elasticities(for: variant), options: run.settings)
    let curves = try run.simulate("Simulating the long run") { try forecast.curves(progress: $0, shouldStop: $1) }
    let result = try run.simulate { try forecast.run(curves, progress: $0, shouldStop: $1) }
    return try run.tell(
      .spiral, stopped: result.replications < run.settings.replications, after: result.replications,
      SpiralJSON(run.loaded.subject, result).value)
  }

  /// Those asked for, or the customary ones and the scenario's own, from the weakest to the strongest.
  private func elasticities(for variant: Variant) -> [Double] {
    if !elasticities.isEmpty { return elasticities }
    let own = variant.tilbud.compactMap { $0.economy?.response?.elasticity }
    return Set(Self.customary + own).sorted(by: >)
  }
}
