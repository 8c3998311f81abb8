internal import Forecasting
internal import Reporting
internal import Scenarios

/// `plads check`
struct CheckCommand {
  private let options: CheckOptions

  init(_ options: CheckOptions) { self.options = options }

  /// Checks every file, whatever is wrong with those before it.
  func perform() throws -> ExitCode {
    let findings = options.files.map(CheckedFile.init)
    if options.json {
      let value: JSONValue = [
        "command": "check", "version": .string(version), "files": .array(findings.map(\.json)),
      ]
      try Console.write(value.text)
    } else {
      let page = TextPage(width: Terminal.detect(Console.outputDescriptor).width, file: "")
      try Console.write(findings.compactMap { $0.text(page) }.joined(separator: "\n"))
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
  let result: Result<LoadedScenario, any Error>

  init(_ path: String) {
    self.path = path
    result = Result {
      let loaded = try LoadedScenario(path, quiet: true)
      for variant in [loaded.scenario.base] + loaded.scenario.variants {
        _ = try Forecast([variant], options: Forecast.Options())
      }
      return loaded
    }
  }

  var error: Failure? {
    if case .failure(let error) = result { Failure(error) } else { nil }
  }

  var exitCode: ExitCode { error?.exitCode ?? .done }

  /// What is said of a right scenario; nil for a wrong one.
  func text(_ page: TextPage) -> String? {
    guard case .success(let loaded) = result else { return nil }
    let warnings = loaded.scenario.warnings
    let notes = warnings.map { $0.description + "\n" }.joined()
    return CheckText(
      loaded.subject, loaded.scenario.base, variants: loaded.scenario.variants.map(\.name), warnings: warnings.count,
      page: TextPage(width: page.width, file: path)
    ).text + notes
  }

  var json: JSONValue {
    switch result {
    case .success(let loaded):
      return [
        "file": .string(path), "ok": true, "scenario": loaded.subject.json,
        "variants": .array(loaded.scenario.variants.map { .string($0.name) }), "errors": [],
        "warnings": .array(loaded.scenario.warnings.map(Self.finding)), "provenance": loaded.subject.provenance.json,
      ]
    case .failure(let error):
      let findings = (error as? ScenarioError)?.diagnostics.map(Self.finding) ?? []
      let otherwise: [JSONValue] = [["message": .string(Failure(error).message ?? "\(error)")]]
      return ["file": .string(path), "ok": false, "errors": .array(findings.isEmpty ? otherwise : findings)]
    }
  }

  private static func finding(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "severity": .string(diagnostic.severity.rawValue), "line": .integer(diagnostic.span.line),
      "column": .integer(diagnostic.span.column), "message": .string(diagnostic.message),
      "expected": .string(orNull: diagnostic.expected), "suggestion": .string(orNull: diagnostic.suggestion),
    ]
  }
}
