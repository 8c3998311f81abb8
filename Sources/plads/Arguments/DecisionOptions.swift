/// How `why`, `breakeven` and `spiral` simulate, and where their result goes.
struct DecisionOptions: Sendable, Equatable {
  /// What the three share.
  static let all = [
    CommonOptions.set, CommonOptions.variant, CommonOptions.replications, CommonOptions.seed, CommonOptions.threads,
    CommonOptions.json, CommonOptions.out, CommonOptions.quiet,
  ]

  let file: String
  let variant: String?
  let simulation: SimulationOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    variant = parsed.text(CommonOptions.variant)
    simulation = try SimulationOptions(parsed)
  }
}
