internal import Occupancy
internal import Reporting

/// `plads report`: what a secretariat hands to DAS.
struct ReportOptions: CommandOptions {
  static let folder = OptionDeclaration(
    "out", .text(placeholder: "FOLDER"), help: "The folder for the report; it is made where there is none.")
  static let language = OptionDeclaration(
    "language", .choice(["da", "en"], placeholder: "LANGUAGE"), help: "The report's language; by default da.")
  static let date = OptionDeclaration(
    "date", .quantity(.date), help: "A date to print on the report. Without it none is printed.")
  static let question = OptionDeclaration(
    "question", .text(placeholder: "TEXT"),
    help: "The question the report answers; by default the scenario's own words.")
  static let template = OptionDeclaration(
    "template", .choice(CaseTemplate.allCases.map(\.rawValue), placeholder: "YEAR"),
    help: "The year whose order of headings sag.docx has; by default 2024.")

  /// What only a simulation takes; saved results are what they are.
  static let ofSimulation = [
    CommonOptions.set, CompareOptions.variants, CommonOptions.replications, CommonOptions.precision, CommonOptions.seed,
    CommonOptions.threads,
  ]

  static let declaration = CommandDeclaration(
    name: "report",
    summary: "write the report to DAS from a scenario or from saved results",
    discussion: "A scenario is simulated, its variants together; results saved with --json are taken as they are. All "
      + "must be of the same scenario with the same --set. Files of the same names in the folder are replaced.",
    positional: PositionalDeclaration(
      name: "FILE", count: .oneOrMore, help: "A scenario, and results of run, compare and the other commands."),
    options: [folder, language, date, question, template] + ofSimulation + [CommonOptions.quiet],
    example: "plads report scenarios/kvisten.jsonc --out rapport")

  let files: [String]
  let folder: String
  /// `da` or `en`.
  let language: String
  let date: CivilDate?
  let question: String?
  let template: CaseTemplate
  /// Names of the variants in the order given; empty means all.
  let variants: [String]
  let simulation: SimulationOptions
  /// The first option given that only a simulation takes.
  let simulationOption: String?

  init(_ parsed: ParsedArguments) throws(UsageError) {
    guard let folder = parsed.text(Self.folder) else { throw .missingValue(Self.folder, parsed.command) }
    files = parsed.positionals
    self.folder = folder
    language = parsed.text(Self.language) ?? "da"
    date = parsed.date(Self.date)
    question = parsed.text(Self.question)
    template = parsed.text(Self.template).flatMap(CaseTemplate.init) ?? .indstillingLast
    variants = parsed.texts(CompareOptions.variants)
    simulation = SimulationOptions(withoutOutput: parsed)
    simulationOption = Self.ofSimulation.first(where: parsed.has)?.flag
    try parsed.refuseSameFiles(files)
  }
}
