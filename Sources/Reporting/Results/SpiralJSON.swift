package import Forecasting
internal import Occupancy
internal import Takst

/// The result of `spiral` as a JSON document.
package struct SpiralJSON {
  private let subject: Subject
  private let result: SpiralResult

  /// The document of a result.
  package init(_ subject: Subject, _ result: SpiralResult) {
    (self.subject, self.result) = (subject, result)
  }

  /// The whole document.
  package var value: JSONValue {
    .object(
      JSONValue.head(
        subject, command: .spiral, variants: [result.variant.name], seed: result.seed,
        replications: result.replications, planned: result.planned)
        + [
          JSONMember(.years, .array(result.years.map { .integer($0) })),
          JSONMember(.tilbud, .array(result.variant.tilbud.indices.map(tilbud))),
          JSONMember(.provenance, subject.provenance.json),
        ])
  }

  private func tilbud(_ number: Int) -> JSONValue {
    let tilbud = result.variant.tilbud[number]
    guard let economy = tilbud.economy else {
      return [.id: .string(tilbud.plan.id), .name: .string(tilbud.name), .rows: .array([])]
    }
    return [
      .id: .string(tilbud.plan.id), .name: .string(tilbud.name),
      .isHourly: .bool(tilbud.isHourly),
      .ownElasticity: .number(economy.response?.elasticity ?? 0),
      .reference: .number(orNull: result.references[number]?.kroner),
      .referenceIsOwn: .bool(result.isOwnReference[number]), .delayYears: .integer(economy.responseDelay),
      .levelYear: .integer(economy.priceIndex.levelYear), .rows: .array(result.tilbud[number].map(row)),
    ]
  }

  private func row(_ row: SpiralResult.Row) -> JSONValue {
    [
      .elasticity: .number(row.elasticity), .spiral: row.spiral?.json ?? .null, .share: row.share.json,
      .takst: row.takst.json, .equilibrium: row.equilibrium.map(equilibrium) ?? .null,
    ]
  }

  private func equilibrium(_ equilibrium: Equilibrium) -> JSONValue {
    let (outcome, year, range): (String, Int?, (Kroner, Kroner)?) =
      switch equilibrium.outcome {
      case .settles: ("settles", nil, nil)
      case .closes(let year): ("closes", year, nil)
      case .moves(let low, let high): ("moves", nil, (low, high))
      }
    return [
      .outcome: .string(outcome), .closesInYear: .integer(orNull: year), .start: .number(equilibrium.start.kroner),
      .takst: .number(equilibrium.takst.kroner), .share: .number(equilibrium.share),
      .efterregulering: .number(equilibrium.efterregulering.kroner), .result: .number(equilibrium.result.kroner),
      .lowest: .number(orNull: range?.0.kroner),
      .highest: .number(orNull: range?.1.kroner),
    ]
  }
}
