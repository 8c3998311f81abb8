internal import Forecasting
internal import Reporting
internal import Scenarios

/// `plads check`: whether scenarios are right.
struct Check: Command {
  static let declaration = CommandDeclaration(
    name: "check",
    summary: "find mistakes in scenarios without simulating",
    discussion: "Reads the scenarios and shows all their mistakes at once, each with its file, line and column, what "
      + "was expected and the nearest word.",
    positional: PositionalDeclaration(
      name: "FILE", .oneOrMore, .path(.scenario), help: "The scenarios, .jsonc files."),
    options: [
      CommonOptions.set, CommonOptions.variant, CommonOptions.json, CommonOptions.language, CommonOptions.brief,
      CommonOptions.quiet,
    ],
    example: "plads check scenarios/kvisten.jsonc")

  let files: [String]
  let changes: [Assignment]
  /// The variant to look at; nil for the scenario and all its variants.
  let variant: String?
  let output: OutputOptions

  init(_ parsed: ParsedArguments) throws(UsageError) {
    files = parsed.positionals
    changes = parsed.assignments(CommonOptions.set)
    variant = parsed.text(CommonOptions.variant)
    output = try OutputOptions(parsed)
  }

  /// Checks every file, whatever is wrong with those before it.
  func perform() throws -> ExitCode {
    let findings = files.map { CheckedFile($0, changes, variant) }
    let value: JSONValue = [
      .command: .command(.check), .version: .string(version), .files: .array(findings.map(\.json)),
    ]
    try output.write(value, to: .standardOutput) { try DocumentBuilder.documents(ofCheck: value, language: $0) }
    if !output.isJSON {
      for finding in findings { if let error = finding.error { Console.writeError(error.description + "\n") } }
    }
    // The worst of all: a file that is missing says less about a scenario than one that is wrong.
    let codes = findings.map(\.exitCode)
    return [.badScenario, .fileMissing, .inputOutput].first(where: codes.contains) ?? .done
  }
}

/// One file and what was found in it.
private struct CheckedFile {
  let path: String
  /// What was read, and the variant that is told of.
  let result: Result<(loaded: LoadedScenario, variant: Variant), any Error>

  init(_ path: String, _ changes: [Assignment], _ variant: String?) {
    self.path = path
    result = Result {
      let loaded = try LoadedScenario(path, changes: changes, quiet: true)
      let told = try loaded.variant(variant)
      for variant in variant == nil ? [told] + loaded.scenario.variants : [told] {
        _ = try Forecast([variant], options: Forecast.Options())
      }
      return (loaded, told)
    }
  }

  var error: Failure? {
    if case .failure(let error) = result { Failure(error) } else { nil }
  }

  var exitCode: ExitCode { error?.exitCode ?? .done }

  var json: JSONValue {
    switch result {
    case .success((let loaded, let variant)):
      return CheckJSON(loaded.subject, variant).value(
        file: path, warnings: loaded.scenario.warnings.map(Self.finding))
    case .failure(let error):
      let findings = (error as? ScenarioError)?.diagnostics.map(Self.finding) ?? []
      let otherwise: [JSONValue] = [[.message: .string(Failure(error).message ?? "\(error)")]]
      return [.file: .string(path), .ok: false, .errors: .array(findings.isEmpty ? otherwise : findings)]
    }
  }

  private static func finding(_ diagnostic: Diagnostic) -> JSONValue {
    var danish: JSONValue = .null
    if let message = diagnostic.danish {
      danish = [.message: .string(message), .remedy: .string(orNull: diagnostic.remedy?.danish)]
    }
    return [
      .severity: .string(diagnostic.severity.rawValue), .line: .integer(diagnostic.span.line),
      .column: .integer(diagnostic.span.column), .message: .string(diagnostic.message),
      .expected: .string(orNull: diagnostic.expected), .suggestion: .string(orNull: diagnostic.suggestion),
      .path: .string(orNull: diagnostic.path), .remedy: .string(orNull: diagnostic.remedy?.english), .danish: danish,
      .excerpt: .array(diagnostic.excerpt.map(JSONValue.string)),
    ]
  }
}
