/// `plads spiral`: whether recovering deficits drives buyers away.
struct SpiralOptions: CommandOptions {
  static let elasticity = OptionDeclaration(
    "elasticity", .numbers(-10...10), repeatable: true,
    help: "Price elasticities to try, separated by commas; by default 0,-0.25,-0.5,-1,-2 and the scenario's own.")
  /// Tried unless others are asked for.
  static let customary = [0, -0.25, -0.5, -1, -2]

  static let declaration = CommandDeclaration(
    name: "spiral",
    summary: "show whether a rising takst drives buyers away",
    discussion: "Simulates the scenario with referrals that follow the takst more or less, since nobody knows how much "
      + "they do. Shows how often the takst rises and belægning falls three years running, and where both come to rest.",
    positional: CommonOptions.scenario, options: DecisionOptions.all + [elasticity],
    example: "plads spiral scenarios/kvisten.jsonc --elasticity 0,-0.5")

  let options: DecisionOptions
  /// Empty means the customary ones.
  let elasticities: [Double]

  init(_ parsed: ParsedArguments) throws(UsageError) {
    options = try DecisionOptions(parsed)
    elasticities = parsed.numbers(Self.elasticity)
  }
}
