internal import Forecasting
internal import Occupancy
internal import Takst

/// The result of `breakeven` as a JSON document.
package struct BreakEvenJSON {
  private let subject: Subject
  private let result: BreakEvenResult

  /// The document of a result.
  package init(_ subject: Subject, _ result: BreakEvenResult) {
    (self.subject, self.result) = (subject, result)
  }

  /// The whole document.
  package var value: JSONValue {
    .object(
      result.accounts.head(subject, command: .breakeven) + [
        JSONMember(.tilbud, .array(result.tilbud.map(tilbud))), JSONMember(.provenance, subject.provenance.json),
      ])
  }

  private func tilbud(_ tilbud: BreakEvenResult.Tilbud) -> JSONValue {
    var members = [
      JSONMember(.id, .string(tilbud.tilbud.plan.id)), JSONMember(.name, .string(tilbud.tilbud.name)),
      JSONMember(.hasRules, .bool(!tilbud.tilbud.plan.rules.isEmpty)),
    ]
    if let (summary, path) = tilbud.figures {
      let points = path.points.filter { result.year == nil || $0.year == result.year }
      members += [
        JSONMember(.isHourly, .bool(summary.isHourly)),
        JSONMember(.efterreguleringIsExpected, .bool(path.isExpected)),
        JSONMember(.versions, .array(points.map { version($0, summary) })),
      ]
    }
    return .object(members)
  }

  private func version(_ point: BreakEvenPath.Point, _ summary: AccountsSummary) -> JSONValue {
    func figure(_ figure: AccountsFigure) -> JSONValue { summary.estimate(figure, year: point.yearIndex).json }
    let members: [JSONMember] = [
      JSONMember(.year, .integer(point.year)),
      JSONMember(.date, .date(ofDay: point.fromDay, in: point.year)),
      JSONMember(.holdsWholeYear, .bool(point.holdsWholeYear)),
      JSONMember(.billed, figure(.billed)), JSONMember(.billedShare, figure(.billedShare)),
      JSONMember(.result, figure(.result)), JSONMember(.deficit, figure(.deficit)),
      JSONMember(.deficitBeyondBand, figure(.deficitBeyondBand)),
      JSONMember(.mostPlacesAtTakst, .integer(orNull: point.mostPlacesAtTakst)),
      JSONMember(.mostPlacesRecomputed, .integer(orNull: point.mostPlacesRecomputed)),
    ]
    return .object(members + (point.breakEven.map { breakEven($0, point, summary) } ?? []))
  }

  private func breakEven(
    _ even: BreakEven, _ point: BreakEvenPath.Point, _ summary: AccountsSummary
  ) -> [JSONMember] {
    let expected = summary.estimate(.billed, year: point.yearIndex).mean
    let margin = point.holdsWholeYear ? even.followingCost.quantity.map { expected - $0 } : nil
    let toBand = margin.flatMap { margin in even.followingCost.band.map { margin + $0 } }
    return [
      JSONMember(.places, .integer(even.year.calculation.places)),
      JSONMember(.days, .integer(even.year.takster.days)),
      JSONMember(.capacity, .number(even.year.capacity)),
      JSONMember(.price, .number(orNull: even.year.price?.kroner)),
      JSONMember(.paysForIdlePlaces, .bool(even.year.paysForIdlePlaces)),
      JSONMember(.efterregulering, .number(even.year.takster.efterregulering.kroner)),
      JSONMember(.band, .number(even.band.kroner)), JSONMember(.fixedCost, json(even.fixedCost, even)),
      JSONMember(.followingCost, json(even.followingCost, even)),
      JSONMember(.marginToZero, .number(orNull: margin)), JSONMember(.marginToBand, .number(orNull: toBand)),
    ]
  }

  private func json(_ point: BreakEven.Point, _ even: BreakEven) -> JSONValue {
    [
      .always: .bool(point.isAlways), .quantity: .number(orNull: point.quantity),
      .share: .number(orNull: point.quantity.map { $0 / even.year.capacity }),
      .placesOccupied: .number(
        orNull: even.year.isHourly ? nil : point.quantity.map { $0 / Double(even.year.takster.days) }),
      .kronerPerUnit: .number(point.kronerPerUnit), .bandInUnits: .number(orNull: point.band),
      .halfYearOfPlace: .number(
        orNull: even.year.isHourly ? nil : point.kronerPerUnit * Double(even.year.takster.days) / 2),
    ]
  }
}
