package import Forecasting

internal import Occupancy

extension Subject {
  /// What a result is about, for the head of every JSON document.
  package var json: JSONValue {
    let members = [
      JSONMember(.name, .string(name)), JSONMember(.about, .string(orNull: about)),
      JSONMember(.fingerprint, .string(fingerprint)), JSONMember(.firstDay, .string(period.first.iso)),
      JSONMember(.lastDay, .string(period.last.iso)),
      JSONMember(.file, .string(orNull: file)), JSONMember(.settings, .array(settings.map(JSONValue.string))),
      JSONMember(.variants, .array(variants.map(JSONValue.string))),
    ]
    // Only where there are some: a scenario without has the document it always had.
    let counted = decision.map { [JSONMember(.decision, $0.json)] } ?? []
    return .object(
      members + counted + (uncertain.isEmpty ? [] : [JSONMember(.uncertain, .array(uncertain.map { $0.json }))])
        + (budgetFits.isEmpty ? [] : [JSONMember(.budgetFit, .array(budgetFits.map { $0.json }))]))
  }
}

extension BudgetFit {
  fileprivate var json: JSONValue {
    let lines = lines.map { line -> JSONValue in
      [
        .name: .string(line.name), .budgetedShare: .number(line.budgeted),
        .assumedShares: .array(line.assumed.map(JSONValue.number)),
      ]
    }
    let shortfall = shortfall.map { shortfall -> JSONValue in
      [
        .from: .string(shortfall.from.iso), .places: .integer(shortfall.places),
        .breakEvenPlaces: .number(orNull: shortfall.breakEven),
      ]
    }
    return [
      .variant: .string(variant), .id: .string(id), .name: .string(tilbud), .costLines: .array(lines),
      .shortfall: shortfall ?? .null,
    ]
  }
}

extension Decision {
  fileprivate var json: JSONValue { [.date: .string(date.iso), .basis: .string(basis.rawValue)] }
}

extension Provenance {
  /// Sources, assumptions, disagreements and figures about which nothing is stated.
  package var json: JSONValue {
    [
      .sources: .array(sources.map(Self.json)), .assumptions: .array(assumptions.map(Self.json)),
      .conflicts: .array(conflicts.map(Self.json)), .unreferenced: .array(unreferenced.map(JSONValue.string)),
    ]
  }

  private static func json(_ reference: Reference) -> JSONValue {
    [.path: .string(reference.path), .text: .string(reference.text)]
  }

  private static func json(_ conflict: Conflict) -> JSONValue {
    [
      .subject: .string(conflict.subject), .text: .string(conflict.text),
      .source: .string(orNull: conflict.source),
      .values: .array(conflict.values.map { [.label: .string($0.label), .text: .string($0.text)] }),
    ]
  }
}
