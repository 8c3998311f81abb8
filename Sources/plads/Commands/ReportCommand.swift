internal import Forecasting
internal import Reporting
internal import Scenarios

/// `plads report`
struct ReportCommand {
  private let options: ReportOptions

  init(_ options: ReportOptions) { self.options = options }

  /// Reads or simulates, and writes every format.
  func perform() throws -> ExitCode {
    let inputs = try options.files.map(ReportInput.init)
    let scenarios = inputs.compactMap { if case .scenario(let path) = $0 { path } else { nil } }
    if scenarios.count > 1 { throw CommandError.severalScenarios(scenarios) }
    if scenarios.isEmpty, let flag = options.simulationOption { throw CommandError.nothingToSimulate(option: flag) }
    let folder = try OutputFolder(options.folder)
    var documents: [ResultDocuments.Document] = []
    var stopped: ExitCode?
    for input in inputs {
      switch input {
      case .result(let document): documents.append(document)
      case .scenario(let path):
        let (document, code) = try simulate(path)
        documents.append(document)
        stopped = code
      }
    }
    let results = try ResultDocuments(documents)
    let report = try ReportBuilder(
      results, language: Language(rawValue: options.language) ?? .danish, date: options.date,
      question: options.question
    ).report
    let files = try ReportFiles(report, results, template: options.template).all()
    try folder.write(files)
    let names = files.map { $0.name.visibleInTerminal }.joined(separator: ", ")
    try Console.write("Wrote to \(folder.path.visibleInTerminal): \(names).\n")
    return stopped ?? .done
  }

  /// The result `compare --json` would give; that of `run` where there are no variants.
  private func simulate(_ path: String) throws -> (ResultDocuments.Document, ExitCode?) {
    let loaded = try LoadedScenario(path, changes: options.simulation.changes, quiet: options.simulation.quiet)
    let variants = try variants(loaded)
    let (result, stopped) = try Simulation(variants, of: loaded, options.simulation).forecast()
    let command = loaded.scenario.variants.isEmpty ? "run" : "compare"
    let value = try ResultJSON(loaded.subject, result).value(command: command)
    return (ResultDocuments.Document(name: path, value), stopped)
  }

  private func variants(_ loaded: LoadedScenario) throws -> [Variant] {
    if !options.variants.isEmpty { return try loaded.variants(options.variants) }
    return loaded.scenario.variants.isEmpty ? [loaded.scenario.base] : loaded.scenario.variants
  }
}

/// What a file given to `report` is.
private enum ReportInput {
  case scenario(path: String)
  case result(ResultDocuments.Document)

  /// A file is a result when it says which command made it.
  init(_ path: String) throws {
    let tree = try JSONDocument.load(path: path)
    if tree["command"]?.string != nil {
      self = .result(ResultDocuments.Document(name: path, JSONValue(tree)))
    } else {
      self = .scenario(path: path)
    }
  }
}
