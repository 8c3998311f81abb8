package import Forecasting
internal import Occupancy

/// What `check` found in a scenario that is right, as the object of its file.
package struct CheckJSON {
  private let subject: Subject
  private let base: Variant

  /// A scenario and what it is without its variants.
  package init(_ subject: Subject, _ base: Variant) { (self.subject, self.base) = (subject, base) }

  /// The object; `path` is the file as the user gave it.
  package func value(file path: String, warnings: [JSONValue]) -> JSONValue {
    let period = base.scene.period
    return [
      .file: .string(path), .ok: true, .scenario: subject.json,
      .variants: .array(subject.variants.map(JSONValue.string)),
      .tilbud: .array(
        base.tilbud.map { tilbud in
          .object(
            [JSONMember(.id, .string(tilbud.plan.id)), JSONMember(.name, .string(tilbud.name))]
              + TilbudFactsJSON(tilbud, period: period).rules)
        }),
      .ydelser: .array(base.tilbud.flatMap { $0.ydelser.map { .string($0.name) } }),
      .kommuner: .array(base.scene.kommuner.map(JSONValue.string)), .errors: [], .warnings: .array(warnings),
      .provenance: subject.provenance.json,
    ]
  }
}
