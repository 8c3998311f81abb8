internal import Forecasting
internal import Reporting
internal import Scenarios

/// `plads run`
struct RunCommand {
  private let options: RunOptions

  init(_ options: RunOptions) { self.options = options }

  /// Simulates one variant, or tells one of its futures.
  func perform() throws -> ExitCode {
    let simulation = options.simulation
    let loaded = try LoadedScenario(options.file, changes: simulation.changes, quiet: simulation.quiet)
    let variant = try loaded.variant(options.variant)
    if let number = options.replay { return try replay(number, variant, loaded) }
    let run = try Simulation([variant], of: loaded, simulation)
    let page = loaded.page(simulation.out)
    return try run.run { result in
      if simulation.json { return try ResultJSON(loaded.subject, result).value(command: "run").text }
      return RunText(loaded.subject, result, planned: run.planned, asked: simulation.precision, page: page).text
    }
  }

  private func replay(_ number: Int, _ variant: Variant, _ loaded: LoadedScenario) throws -> ExitCode {
    let seed = options.simulation.seed ?? loaded.scenario.seed
    let output = try Output(options.simulation.out)
    let replay = try Forecast.replay(
      variant, replication: number, seed: seed, source: loaded.source(for: [variant]))
    let drawn = loaded.drawn(variant, replication: number, seed: seed)
    if options.simulation.json {
      try output.write(ReplayJSON(loaded.subject, variant, replay, seed: seed, drawn: drawn).value.text)
    } else {
      let page = loaded.page(options.simulation.out)
      try output.write(ReplayText(loaded.subject, variant, replay, seed: seed, drawn: drawn, page: page).text)
    }
    try output.commit()
    return .done
  }
}
