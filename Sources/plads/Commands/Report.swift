internal import Forecasting
internal import Occupancy
internal import Reporting
internal import Scenarios

/// `plads report`: what a secretariat hands to DAS.
struct Report: Command {
  private static let folder = OptionDeclaration(
    "out", .path(.folder), help: "The folder for the report; it is made where there is none.")
  private static let date = OptionDeclaration(
    "date", .quantity(.date), help: "A date to print on the report. Without it none is printed.")
  private static let question = OptionDeclaration(
    "question", .text(placeholder: "TEXT"),
    help: "The question the report answers; by default the scenario's own words.")
  private static let template = OptionDeclaration(
    "template", .choice(CaseTemplate.allCases.map(\.rawValue), placeholder: "YEAR"),
    help: "The year whose order of headings sag.docx has; by default 2024.")

  /// What only a simulation takes; saved results are what they are.
  private static let ofSimulation = [
    CommonOptions.set, Compare.variants, CommonOptions.replications, CommonOptions.precision, CommonOptions.seed,
    CommonOptions.threads,
  ]

  static let declaration = CommandDeclaration(
    name: "report",
    summary: "write the report to DAS from a scenario or from saved results",
    discussion: "A scenario is simulated, its variants together; results saved with --json are taken as they are. All "
      + "must be of the same scenario with the same --set. Files of the same names in the folder are replaced.",
    positional: PositionalDeclaration(
      name: "FILE", .oneOrMore, .path(.result), help: "A scenario, and results of run, compare and the other commands."),
    options: [folder, CommonOptions.language, date, question, template] + ofSimulation + [CommonOptions.quiet],
    example: "plads report scenarios/kvisten.jsonc --out rapport")

  let files: [String]
  let folder: String
  let date: CivilDate?
  let question: String?
  let template: CaseTemplate
  /// Names of the variants in the order given; empty means all.
  let variants: [String]
  let simulation: SimulationOptions
  /// The first option given that only a simulation takes.
  let simulationOption: String?

  init(_ parsed: ParsedArguments) throws(UsageError) {
    guard let folder = parsed.text(Self.folder) else {
      throw .incomplete(
        problem: "\(Self.folder.flag) is missing.",
        advice: "Expected a folder for the report: \(Self.folder.flag) FOLDER",
        parsed.command)
    }
    files = parsed.positionals
    self.folder = folder
    date = parsed.date(Self.date)
    question = parsed.text(Self.question)
    template = parsed.text(Self.template).flatMap(CaseTemplate.init) ?? .indstillingLast
    variants = parsed.texts(Compare.variants)
    simulation = try SimulationOptions(parsed)
    simulationOption = Self.ofSimulation.first(where: parsed.has)?.flag
  }

  /// Reads or simulates, and writes every format.
  func perform() throws -> ExitCode {
    let inputs = try files.map(ReportInput.init)
    let scenarios = inputs.compactMap { if case .scenario(let path) = $0 { path } else { nil } }
    if scenarios.count > 1 { throw CommandError.severalScenarios(scenarios) }
    if scenarios.isEmpty, let flag = simulationOption { throw CommandError.nothingToSimulate(option: flag) }
    let destination = try OutputFolder(folder)
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
    let report = try DocumentBuilder(
      results, language: simulation.output.language, date: date,
      question: question
    ).report
    let written = try ReportFiles(report, results, template: template).all()
    try destination.write(written)
    let names = written.map { $0.name.visibleInTerminal }.joined(separator: ", ")
    try Console.write("Wrote to \(destination.path.visibleInTerminal): \(names).\n")
    return stopped ?? .done
  }

  /// The result `compare --json` would give; that of `run` where there are no variants.
  private func simulate(_ path: String) throws -> (ResultDocuments.Document, ExitCode?) {
    let loaded = try LoadedScenario(path, changes: simulation.changes, quiet: simulation.output.isQuiet)
    let run = try SimulationRun(loaded, simulation)
    let result = try run.forecast(variants(of: loaded))
    let stopped = try CommandError.stopped(result.ending == .stopped, after: result.replications)
    let command = loaded.scenario.variants.isEmpty ? ResultCommand.run : .compare
    let value = try ResultJSON(
      loaded.subject, result, planned: run.settings.replications, asked: simulation.precision
    ).value(command: command)
    return (ResultDocuments.Document(name: path, value), stopped)
  }

  private func variants(of loaded: LoadedScenario) throws -> [Variant] {
    if !variants.isEmpty { return try loaded.variants(variants) }
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
