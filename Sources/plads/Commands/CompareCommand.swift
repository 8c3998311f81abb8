internal import Forecasting
internal import Reporting
internal import Scenarios

/// `plads compare`
struct CompareCommand {
  private let options: CompareOptions

  init(_ options: CompareOptions) { self.options = options }

  /// Simulates variants together and shows them beside each other.
  func perform() throws -> ExitCode {
    let simulation = options.simulation
    let loaded = try LoadedScenario(options.file, changes: simulation.changes, quiet: simulation.quiet)
    let run = try Simulation(try variants(loaded), of: loaded, simulation)
    let page = loaded.page(simulation.out)
    return try run.run { result in
      if simulation.json { return try ResultJSON(loaded.subject, result).value(command: "compare").text }
      return ComparisonText(loaded.subject, result, planned: run.planned, asked: simulation.precision, page: page).text
    }
  }

  /// Those asked for, each once, or all.
  private func variants(_ loaded: LoadedScenario) throws -> [Variant] {
    guard !loaded.scenario.variants.isEmpty else { throw CommandError.noVariants(file: options.file) }
    guard !options.variants.isEmpty else { return loaded.scenario.variants }
    return try loaded.variants(options.variants)
  }
}
