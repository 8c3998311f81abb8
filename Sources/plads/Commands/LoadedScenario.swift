internal import Forecasting
internal import Reporting
internal import Scenarios

/// A scenario as the commands use it, with what a result has to say about where it came from.
struct LoadedScenario {
  let file: String
  let scenario: Scenario
  private let settings: [String]

  /// Reads a scenario with changes on top; its warnings go to standard error.
  init(_ file: String, changes: [Assignment] = [], quiet: Bool = false) throws {
    self.file = file
    settings = changes.map { "\($0.path)=\($0.value)" }
    scenario = try Scenario.load(path: file, settings: settings)
    if !quiet { for warning in scenario.warnings { Console.writeError(warning.description + "\n") } }
  }

  /// What a result is about.
  var subject: Subject {
    Subject(
      name: scenario.name, about: scenario.about, period: scenario.period, fingerprint: fingerprint,
      provenance: provenance, version: version, file: file.split(separator: "/").last.map(String.init),
      settings: settings, variants: scenario.variants.map(\.name))
  }

  /// Sixteen hexadecimal digits.
  private var fingerprint: String {
    let digits = String(scenario.fingerprint, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Where the figures come from.
  private var provenance: Provenance {
    Provenance(
      references: scenario.references.map {
        Provenance.Reference(path: $0.path, text: $0.text, isAssumption: $0.isAssumption)
      },
      conflicts: scenario.conflicts.map { conflict in
        Provenance.Conflict(
          subject: conflict.subject, text: conflict.text, source: conflict.source,
          values: conflict.values.map { Provenance.Conflict.Value(label: $0.label, text: $0.text) })
      },
      unreferenced: scenario.unreferenced)
  }

  /// The variant with a name, or the scenario as it stands.
  func variant(_ name: String?) throws -> Variant {
    guard let name else { return scenario.base }
    let all = scenario.variants + [scenario.base]
    guard let variant = all.first(where: { $0.name == name }) else {
      throw CommandError.unknownVariant(name, known: all.map(\.name))
    }
    return variant
  }

  /// The variants with some names, each once, in the order of the names.
  func variants(_ names: [String]) throws -> [Variant] {
    var chosen: [Variant] = []
    for name in names where !chosen.contains(where: { $0.name == name }) { chosen.append(try variant(name)) }
    return chosen
  }

  /// Where a result for the terminal, or for a file, is laid out.
  func page(_ out: String?) -> TextPage {
    guard out == nil || out == "-" else { return TextPage(file: file) }
    let terminal = Terminal.detect(Console.outputDescriptor)
    return TextPage(width: terminal.width, isBold: terminal.allowsANSI, file: file)
  }
}
