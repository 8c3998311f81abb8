internal import Forecasting
internal import Occupancy
internal import Takst

/// The result of `why` as a JSON document.
package struct WhyJSON {
  private let subject: Subject
  private let result: WhyResult

  /// The document of a result.
  package init(_ subject: Subject, _ result: WhyResult) {
    (self.subject, self.result) = (subject, result)
  }

  /// The whole document.
  package var value: JSONValue {
    .object(
      result.accounts.head(subject, command: .why) + [
        JSONMember(.tilbud, .array(result.tilbud.map(tilbud))), JSONMember(.provenance, subject.provenance.json),
      ])
  }

  private func tilbud(_ tilbud: WhyResult.Tilbud) -> JSONValue {
    var members = [
      JSONMember(.id, .string(tilbud.tilbud.plan.id)), JSONMember(.name, .string(tilbud.tilbud.name)),
      JSONMember(.isHourly, .bool(tilbud.summary?.isHourly ?? tilbud.tilbud.isHourly)),
      JSONMember(.hasRules, .bool(!tilbud.tilbud.plan.rules.isEmpty)),
      JSONMember(.billableShare, .number(orNull: tilbud.summary?.billableShare)),
    ]
    if result.showsResults, let summary = tilbud.summary {
      let years = summary.years.indices.filter { year in
        summary.isTold(year: year) && (result.year == nil || summary.years[year] == result.year)
      }
      members.append(
        JSONMember(
          .years,
          .array(years.map { .object([JSONMember(.year, .integer(summary.years[$0]))] + row(summary, $0)) })))
      if result.year == nil {
        let first = JSONMember(.firstYear, .integer(summary.years[summary.firstYear]))
        members += [
          JSONMember(.period, .object(row(summary, summary.period))),
          JSONMember(.fromDecision, .object([first] + row(summary, summary.decided))),
        ]
      }
    }
    members.append(JSONMember(.takstChanges, .array(tilbud.steps.map(step))))
    return .object(members)
  }

  private func row(_ summary: AccountsSummary, _ year: Int) -> [JSONMember] {
    let figures = AccountsFigure.allCases.map { JSONMember(key: $0.key, summary.estimate($0, year: year).json) }
    let causes = ResultCause.allCases.map { cause in
      JSONMember(
        key: cause.key,
        .object(CauseColumn.allCases.map { JSONMember(key: $0.key, summary.estimate(cause, $0, year: year).json) }))
    }
    let shares =
      year >= summary.period
      ? [] : [JSONMember(.assumedShares, .array(summary.assumedShares(year: year).map { .number($0) }))]
    return figures + shares + [JSONMember(.causes, .object(causes))]
  }

  private func step(_ step: TakstStep) -> JSONValue {
    [
      .from: end(step.from), .to: end(step.to), .change: step.change.map(change) ?? .null,
      .lines: .array(
        step.lines.map { .object([JSONMember(.line, .string($0.name)), JSONMember(.change, change($0.change))]) }),
      .effect: step.effect.map {
        [
          .thisYear: .number($0.thisYear.kroner), .fullYear: .number($0.fullYear.kroner),
          .daysInForce: .integer($0.days), .daysOfYear: .integer($0.daysOfYear),
        ]
      } ?? .null,
      .efterreguleringIsExpected: .bool(step.isExpected),
    ]
  }

  private func end(_ end: TakstStep.End) -> JSONValue {
    [
      .variant: .string(end.variant), .year: .integer(end.year),
      .date: .date(ofDay: end.fromDay, in: end.year),
    ]
  }

  /// Null of a takst of nothing.
  private func share(_ part: Kroner, of whole: Kroner) -> JSONValue {
    .number(orNull: whole > .zero ? part.kroner / whole.kroner : nil)
  }

  private func change(_ change: TakstChange) -> JSONValue {
    [
      .before: .number(change.before.kroner), .after: .number(change.after.kroner),
      .total: .number(change.total.kroner), .growth: share(change.total, of: change.before),
      .netOfPriceIndex: .number(change.netOfPriceIndex.kroner),
      .growthNetOfPriceIndex: share(change.netOfPriceIndex, of: change.before),
      .causes: .object(TakstCause.allCases.map { JSONMember(key: $0.key, .number(change[$0].kroner)) }),
    ]
  }
}

extension AccountsResult {
  /// What every document of a run begins with.
  func head(_ subject: Subject, command: ResultCommand) -> [JSONMember] {
    JSONValue.head(
      subject, command: command, variants: variants.map { $0.name }, seed: seed, replications: replications,
      planned: planned)
  }
}

extension JSONValue {
  /// What every document of a run begins with.
  static func head(
    _ subject: Subject, command: ResultCommand, variants: [String], seed: UInt64, replications: Int, planned: Int
  ) -> [JSONMember] {
    [
      JSONMember(.command, .command(command)), JSONMember(.version, .string(subject.version)),
      JSONMember(.scenario, subject.json), JSONMember(.seed, .unsigned(seed)),
      JSONMember(.replications, .integer(replications)),
      JSONMember(.ending, .string(replications < planned ? "stopped" : "complete")),
      JSONMember(.precision, [.planned: .integer(planned)]),
      JSONMember(.variants, .array(variants.map { .string($0) })),
    ]
  }
}
