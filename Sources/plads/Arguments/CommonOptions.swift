internal import Forecasting

/// The options that several commands share, each declared once.
enum CommonOptions {
  static let set = OptionDeclaration(
    "set", .assignment, repeatable: true,
    help: "Change the value at a path of the scenario, such as tilbud.kvisten.pladser=6.")
  static let replications = OptionDeclaration(
    "replications", .integer(Forecast.Options.replicationRange, placeholder: "N"),
    help: "How many futures to simulate; with --precision, the most to simulate.")
  static let precision = OptionDeclaration(
    "precision", .share(percent: 0.001...100),
    help: "Go on until every result is this precise, such as 0.5%.")
  static let seed = OptionDeclaration(
    "seed", .unsigned, help: "Where chance begins. The same seed gives the same result.")
  static let threads = OptionDeclaration(
    "threads", .integer(1...1_024, placeholder: "N"),
    help: "How many threads to use; by default one for every processor. Results do not depend on it.")
  static let json = OptionDeclaration("json", help: "Print the result as JSON.")
  static let samples = OptionDeclaration(
    "samples", .text(placeholder: "FILE.csv"), help: "Also write the result of every future as CSV.")
  static let out = OptionDeclaration(
    "out", .text(placeholder: "FILE"), help: "Write the result to a file instead of the terminal.")
  static let quiet = OptionDeclaration("quiet", help: "Show no progress.")
  static let variant = OptionDeclaration(
    "variant", .text(placeholder: "NAME"), help: "Use a variant of the scenario instead of its baseline.")

  /// What `run` and `compare` share.
  static let simulation = [replications, precision, seed, threads, json, samples, out, quiet]

  /// The scenario to work on.
  static let scenario = PositionalDeclaration(name: "FILE", count: .one, help: "The scenario, a .jsonc file.")
}

/// How to simulate and where to put the result; what a command does not declare is nil.
struct SimulationOptions: Sendable, Equatable {
  let changes: [Assignment]
  let replications: Int?
  /// The half-width of an interval as a share of its middle.
  let precision: Double?
  let seed: UInt64?
  let threads: Int?
  let json: Bool
  /// A file for the result of every future.
  let samples: String?
  /// A file for the result; nil and `-` are standard output.
  let out: String?
  let quiet: Bool

  /// A command may count its futures by an option of its own, and write another file.
  init(
    _ parsed: ParsedArguments, replications counted: OptionDeclaration = CommonOptions.replications,
    alsoWriting other: String? = nil
  ) throws(UsageError) {
    changes = parsed.assignments(CommonOptions.set)
    replications = parsed.integer(counted)
    precision = parsed.declares(CommonOptions.precision) ? parsed.share(CommonOptions.precision) : nil
    seed = parsed.unsigned(CommonOptions.seed)
    threads = parsed.integer(CommonOptions.threads)
    json = parsed.has(CommonOptions.json)
    samples = parsed.declares(CommonOptions.samples) ? parsed.text(CommonOptions.samples) : nil
    out = parsed.text(CommonOptions.out)
    quiet = parsed.has(CommonOptions.quiet)
    try parsed.refuseSameFiles(parsed.positionals + [samples, other, out].compactMap { $0 })
  }
}

extension SimulationOptions {
  /// How to simulate, for a command that decides itself what it writes.
  init(withoutOutput parsed: ParsedArguments) {
    changes = parsed.assignments(CommonOptions.set)
    replications = parsed.integer(CommonOptions.replications)
    precision = parsed.share(CommonOptions.precision)
    seed = parsed.unsigned(CommonOptions.seed)
    threads = parsed.integer(CommonOptions.threads)
    quiet = parsed.has(CommonOptions.quiet)
    (json, samples, out) = (false, nil, nil)
  }
}

extension ParsedArguments {
  /// Refuses two options that exclude each other.
  func refuse(_ option: OptionDeclaration, with others: [OptionDeclaration]) throws(UsageError) {
    guard has(option) else { return }
    for other in others where has(other) { throw .conflict(option, other, command) }
  }

  /// Refuses an option without the other that it needs.
  func require(_ option: OptionDeclaration, with other: OptionDeclaration) throws(UsageError) {
    if has(option), !has(other) {
      throw .incomplete(problem: "\(option.flag) needs \(other.flag).", advice: "Give both, or neither.", command)
    }
  }

  /// Refuses files that would overwrite each other, as far as their names tell.
  func refuseSameFiles(_ paths: [String]) throws(UsageError) {
    for (index, path) in paths.enumerated() where paths[..<index].contains(path) { throw .sameFile(path, command) }
  }
}
