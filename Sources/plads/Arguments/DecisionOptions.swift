/// How `why`, `breakeven` and `spiral` simulate, and where their result goes.
struct DecisionOptions: Sendable, Equatable {
  /// What the three share.
  static let all = [
    CommonOptions.set, CommonOptions.variant, CommonOptions.replications, CommonOptions.seed, CommonOptions.threads,
    CommonOptions.json, CommonOptions.out, CommonOptions.quiet,
  ]

  let file: String
  let changes: [Assignment]
  let variant: String?
  let replications: Int?
  let seed: UInt64?
  let threads: Int?
  let json: Bool
  /// A file for the result; nil and `-` are standard output.
  let out: String?
  let quiet: Bool

  init(_ parsed: ParsedArguments) throws(UsageError) {
    file = parsed.positionals[0]
    changes = parsed.assignments(CommonOptions.set)
    variant = parsed.text(CommonOptions.variant)
    replications = parsed.integer(CommonOptions.replications)
    seed = parsed.unsigned(CommonOptions.seed)
    threads = parsed.integer(CommonOptions.threads)
    json = parsed.has(CommonOptions.json)
    out = parsed.text(CommonOptions.out)
    quiet = parsed.has(CommonOptions.quiet)
    try parsed.refuseSameFiles([file] + [out].compactMap { $0 })
  }
}
