internal import Forecasting
internal import Reporting
internal import Scenarios
internal import Synchronization

/// A run of some variants as `run` and `compare` do it: progress, samples, Ctrl-C, and a result that is written whole.
struct Simulation {
  private let variants: [Variant]
  private let source: VariantSource?
  private let options: SimulationOptions
  private let settings: Forecast.Options

  /// How many futures are planned; with a precision, the most.
  var planned: Int { settings.replications }

  init(_ variants: [Variant], of loaded: LoadedScenario, _ options: SimulationOptions) throws {
    if options.samples == "-", options.out == nil || options.out == "-" { throw CommandError.twoOnOutput("--samples") }
    (self.variants, self.options, source) = (variants, options, loaded.source(for: variants))
    settings = loaded.forecastOptions(options)
  }

  /// Simulates and writes what `text` makes of the result.
  func run(_ text: (ForecastResult) throws -> String) throws -> ExitCode {
    let forecast = try Forecast(variants, options: settings, source: source)
    let output = try Output(options.out)
    let samples = try options.samples.map { try SamplesOutput($0, variants) }
    let result = try simulate(forecast, samples)
    let stopped = try CommandError.stopped(result.ending == .stopped, after: result.replications)
    try output.write(try text(result))
    try samples?.commit()
    try output.commit()
    return stopped ?? .done
  }

  /// Simulates and gives the result; with the exit code of an interrupt when there was one.
  func forecast() throws -> (ForecastResult, ExitCode?) {
    let result = try simulate(try Forecast(variants, options: settings, source: source), nil)
    return (result, try CommandError.stopped(result.ending == .stopped, after: result.replications))
  }

  private func simulate(_ forecast: Forecast, _ samples: SamplesOutput?) throws -> ForecastResult {
    try Progress.during("Simulating", quiet: options.quiet) { progress, shouldStop in
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
}

/// Where samples are streamed to.
private final class SamplesOutput {
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
