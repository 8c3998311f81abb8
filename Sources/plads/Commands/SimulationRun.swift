internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// What to simulate and how, and how the result is told; nil is left to the scenario or to the command.
struct SimulationOptions: Sendable, Equatable {
  /// The scenario.
  let file: String
  /// The name of a variant of it.
  let variant: String?
  let changes: [Assignment]
  let replications: Int?
  /// The half-width of an interval as a share of its middle.
  let precision: Double?
  let seed: UInt64?
  let threads: Int?
  /// A file for the result of every future.
  let samples: String?
  let output: OutputOptions
  private let alsoWriting: String?

  /// Every file that is written.
  var written: [String] { [samples, alsoWriting, output.out].compactMap(\.self) }

  /// A command may count its futures by an option of its own, and write another file.
  init(
    _ parsed: ParsedArguments, replications counted: OptionDeclaration = CommonOptions.replications,
    alsoWriting other: String? = nil
  ) throws(UsageError) {
    file = parsed.positionals[0]
    variant = parsed.text(CommonOptions.variant)
    changes = parsed.assignments(CommonOptions.set)
    replications = parsed.integer(counted)
    precision = parsed.number(CommonOptions.precision)
    seed = parsed.unsigned(CommonOptions.seed)
    threads = parsed.integer(CommonOptions.threads)
    samples = parsed.text(CommonOptions.samples)
    output = try OutputOptions(parsed)
    alsoWriting = other
    try parsed.refuseClashes(reading: parsed.positionals, writing: [samples, other, output.out])
  }
}

/// A scenario on its way to a result: read, simulated with progress until Ctrl-C, and told whole.
struct SimulationRun {
  let loaded: LoadedScenario
  /// How to simulate: as the command line says, or else as the scenario does.
  let settings: Forecast.Options
  private let options: SimulationOptions
  private let output: Output

  init(_ options: SimulationOptions) throws {
    try self.init(LoadedScenario(options.file, changes: options.changes, quiet: options.output.isQuiet), options)
  }

  /// A scenario that has been read. The way to the result is opened now, before the long work.
  init(_ loaded: LoadedScenario, _ options: SimulationOptions) throws {
    (self.loaded, self.options) = (loaded, options)
    try loaded.refuseClashes(writing: options.written)
    if options.samples == "-", options.output.isOnStandardOutput { throw CommandError.twoOnOutput("--samples") }
    settings = Forecast.Options(
      replications: options.replications ?? loaded.scenario.replications, precision: options.precision,
      threads: options.threads ?? Platform.processorCount, seed: options.seed ?? loaded.scenario.seed)
    output = try Output(options.output.out)
  }

  /// The variant asked for, or the scenario as it stands.
  func variant() throws -> Variant { try loaded.variant(options.variant) }

  /// The variant asked for, or the scenario as it stands; some tilbud of it must have a cost base.
  func variantWithEconomy() throws -> Variant {
    let variant = try variant()
    guard variant.tilbud.contains(where: { $0.economy != nil }) else {
      throw CommandError.nothingToExplain(file: loaded.file)
    }
    return variant
  }

  /// Simulates with progress, and ends early when asked to.
  func simulate<Result>(
    _ what: String = "Simulating",
    _ work: (_ progress: @escaping @Sendable (Int, Int) -> Void, _ shouldStop: @escaping @Sendable () -> Bool) throws ->
      Result
  ) throws -> Result {
    try Progress.during(what, quiet: options.output.isQuiet, work)
  }

  /// Simulates variants together; every future goes into the samples, if there are any.
  func forecast(_ variants: [Variant], samples: SamplesFile? = nil) throws -> ForecastResult {
    let forecast = try Forecast(variants, options: settings, source: loaded.source(for: variants))
    return try simulate { progress, shouldStop in
      guard let samples else { return try forecast.run(progress: progress, shouldStop: shouldStop) }
      do {
        return try forecast.run(progress: progress, shouldStop: shouldStop) { (sample) throws(ForecastingError) in
          try samples.add(sample)
        }
      } catch {
        throw samples.failure ?? error
      }
    }
  }

  /// Simulates variants together and tells the result of a command.
  func tell(
    _ command: ResultCommand, _ variants: [Variant], _ value: (ForecastResult) throws -> JSONValue
  ) throws -> ExitCode {
    let samples = try options.samples.map { try SamplesFile($0, variants) }
    let result = try forecast(variants, samples: samples)
    let code = try tell(
      command, stopped: result.ending == .stopped, after: result.replications, value(result),
      finish: { try samples?.commit() })
    return code == .done && !result.variants.allSatisfy(\.holdsAll) ? .notAsExpected : code
  }

  /// Tells the result of a command that rests on `done` futures, as JSON or as a document. `finish` completes what else
  /// is written, once the result is.
  func tell(
    _ command: ResultCommand, stopped: Bool = false, after done: Int = 1, _ value: JSONValue,
    finish: () throws -> Void = {}
  ) throws -> ExitCode {
    let code = try CommandError.stopped(stopped, after: done)
    try options.output.write(value, of: command, to: output)
    try finish()
    try output.commit()
    return code ?? .done
  }
}

/// A file that the result of every future is streamed to.
final class SamplesFile {
  private static let chunk = 1 << 16

  private let csv: SamplesCSV
  private let output: Output
  private var pending: String
  /// Why a row could not be written.
  private(set) var failure: FileError?

  init(_ path: String, _ variants: [Variant]) throws(FileError) {
    csv = SamplesCSV(variants)
    output = try Output(path)
    pending = csv.header
  }

  /// Adds the rows of one future of one variant.
  func add(_ sample: Forecast.Sample) throws(ForecastingError) {
    pending += csv.rows(sample)
    guard pending.utf8.count >= Self.chunk else { return }
    do throws(FileError) { try flush() } catch {
      failure = error
      throw .samples(problem: error.message)
    }
  }

  /// Completes the file.
  func commit() throws(FileError) {
    try flush()
    try output.commit()
  }

  private func flush() throws(FileError) {
    try output.write(pending)
    pending = ""
  }
}
